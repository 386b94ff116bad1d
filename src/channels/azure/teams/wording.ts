import type { AzureWording } from '../wording'

export interface TeamsWording extends AzureWording {
  /** Instead of an answer where others read along, when no chat with the person alone could be opened. Gives nothing away. */
  askInPrivate: string
  /** To a group or team that added the assistant. */
  added: string
}
