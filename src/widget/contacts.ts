interface PhoneNumber {
  /** As people read it. */
  text: string
  /** `tel:…` */
  href: string
}

interface Contacts {
  emergency: PhoneNumber
  centre: PhoneNumber
}

/**
 * The numbers that must be on screen also when nothing can be fetched. scripts/build-widget.ts takes them from
 * knowledge/contacts.yaml, so that no number is ever typed here.
 */
declare const BUILT_IN_CONTACTS: Contacts

export const contacts: Contacts = BUILT_IN_CONTACTS
