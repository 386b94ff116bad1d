/** The languages of the interface. The assistant itself decides which language it answers in. */
export const languages = ['nl', 'en', 'uk'] as const

export type Language = (typeof languages)[number]

/** Reads a language tag such as `uk-UA`; a language we do not have gives `undefined`. */
export function parseLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === primary)
}

/**
 * The first of the tags that we have: what the site asked for, then the language of the page, then those of the
 * browser. Somebody with none of them reads English sooner than Dutch.
 */
export function chooseLanguage(tags: readonly (string | null | undefined)[]): Language {
  for (const tag of tags) {
    const language = parseLanguage(tag)
    if (language) return language
  }
  return 'en'
}
