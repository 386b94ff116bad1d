export interface LauncherWording {
  open: string
  exit: string
  /** Added to the name of the launcher when something was said while the chat was closed. */
  newMessage: string
  loading: string
  /** Shown with telephone numbers when the chat could not be fetched. */
  unavailable: string
  call: (who: string) => string
  tryAgain: string
  close: string
}
