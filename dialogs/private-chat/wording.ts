export interface PrivateChatWording {
  /** Read by everybody in a group: nothing in it tells what was asked. */
  goesOnInPrivate: string
}
