export interface QuestionAnsweringWording {
  /** `sources` are markdown links, `checked` a date in words. */
  source: (sources: string[], checked: string) => string
  /** The text is past its review date. */
  sourceOutdated: (sources: string[], checked: string) => string
  readOn: string
  choose: string
  /** Nothing found, once. */
  unsure: string
  /** Nothing found, twice in a row. */
  unsureAgain: string
  /** A message without a single word. */
  noWords: string
  /** The article exists in Dutch only. */
  onlyInDutch: string
  /** A button of an earlier message, whose question is not open any more. */
  handled: string
  gone: string
}
