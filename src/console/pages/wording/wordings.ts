import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DeskWording, StaffLanguage } from './wording'
import { english } from './wording.en'
import { dutch } from './wording.nl'

/** A language that lacks a sentence does not compile. */
export const deskWording: Readonly<Record<StaffLanguage, DeskWording>> = { nl: dutch, en: english }

export const WordsContext = createContext<DeskWording>(dutch)

export const useWords = (): DeskWording => useContext(WordsContext)
