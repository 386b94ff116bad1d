import type { CaseOutcome } from './case'

export interface OutcomeTitles {
  headings: Record<keyof CaseOutcome, string>
  form: Record<CaseOutcome['form'], string>
  region: Record<CaseOutcome['region'], string>
  advice: Record<CaseOutcome['advice'], string>
}

/** How a case ended, in the languages in which staff work: wherever they close it. */
export const outcomeTitles: Readonly<Record<'nl' | 'en', OutcomeTitles>> = {
  nl: {
    headings: { form: 'Vorm', region: 'Regio', advice: 'Advies' },
    form: {
      labour: 'Arbeidsuitbuiting',
      sexual: 'Seksuele uitbuiting',
      criminal: 'Criminele uitbuiting',
      domestic: 'Huishoudelijke uitbuiting',
      begging: 'Gedwongen bedelen',
      marriage: 'Gedwongen huwelijk',
      other: 'Andere vorm',
      none: 'Geen mensenhandel',
      unknown: 'Niet duidelijk',
    },
    region: { twente: 'Twente', elsewhere: 'Ergens anders', unknown: 'Niet bekend' },
    advice: {
      police: 'Politie',
      care: 'Zorg of opvang',
      inspectorate: 'Arbeidsinspectie',
      information: 'Informatie gegeven',
      emergency: '112 of 113',
      none: 'Geen advies',
    },
  },
  en: {
    headings: { form: 'Form', region: 'Region', advice: 'Advice' },
    form: {
      labour: 'Labour exploitation',
      sexual: 'Sexual exploitation',
      criminal: 'Criminal exploitation',
      domestic: 'Domestic servitude',
      begging: 'Forced begging',
      marriage: 'Forced marriage',
      other: 'Another form',
      none: 'Not human trafficking',
      unknown: 'Not clear',
    },
    region: { twente: 'Twente', elsewhere: 'Somewhere else', unknown: 'Not known' },
    advice: {
      police: 'Police',
      care: 'Care or shelter',
      inspectorate: 'Labour Inspectorate',
      information: 'Information given',
      emergency: '112 or 113',
      none: 'No advice',
    },
  },
}
