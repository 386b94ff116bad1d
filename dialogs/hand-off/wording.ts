export interface HandOffWording {
  /** `phone` and `email` come as links from the table of contacts. */
  reachPerson: (centre: { name: string; phone: string; email: string }) => string
  call: (number: string) => string
  mail: string
}
