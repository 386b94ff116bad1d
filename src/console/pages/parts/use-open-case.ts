import { useDesk } from '../desk-context'

/** Opens a case; asks for a reason first when the desk wants one. */
export function useOpenCase(): (caseId: string) => void {
  const { client, ask } = useDesk()
  return (caseId) => {
    void client.open(caseId).then((done) => {
      if (!done) ask({ name: 'reason', caseId })
    })
  }
}
