import type { Language } from '../conversation/language'

/** Words on the buttons that call, mail or open a page. */
interface LinkTitles {
  call: (number: string) => string
  mail: (address: string) => string
  open: (site: string) => string
}

export const linkTitles: Record<Language, LinkTitles> = {
  nl: {
    call: (number) => `Bel ${number}`,
    mail: (address) => `Mail ${address}`,
    open: (site) => `Ga naar ${site}`,
  },
  en: {
    call: (number) => `Call ${number}`,
    mail: (address) => `Email ${address}`,
    open: (site) => `Go to ${site}`,
  },
  uk: {
    call: (number) => `Подзвонити ${number}`,
    mail: (address) => `Написати ${address}`,
    open: (site) => `Відкрити ${site}`,
  },
}
