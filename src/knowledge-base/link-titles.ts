import type { Language } from '../conversation/language'

/** Words on the buttons that call, mail or open a page. A `name` may be empty: "Bel 112" says it all. */
interface LinkTitles {
  call: (name: string, number: string) => string
  mail: (name: string) => string
  open: (site: string) => string
}

export const linkTitles: Record<Language, LinkTitles> = {
  nl: {
    call: (name, number) => (name ? `Bel ${name}: ${number}` : `Bel ${number}`),
    mail: (name) => `Mail ${name}`,
    open: (site) => `Ga naar ${site}`,
  },
  en: {
    call: (name, number) => (name ? `Call ${name}: ${number}` : `Call ${number}`),
    mail: (name) => `Email ${name}`,
    open: (site) => `Go to ${site}`,
  },
  uk: {
    call: (name, number) => (name ? `${name}: ${number}` : `Подзвонити ${number}`),
    mail: (name) => `${name}: написати листа`,
    open: (site) => `Відкрити ${site}`,
  },
}
