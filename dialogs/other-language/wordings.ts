import type { OtherLanguage } from '../../src/conversation/language'
import type { OtherLanguageWording } from './wording'
import { ar } from './wording.ar'
import { bg } from './wording.bg'
import { de } from './wording.de'
import { es } from './wording.es'
import { fr } from './wording.fr'
import { hu } from './wording.hu'
import { pl } from './wording.pl'
import { ro } from './wording.ro'
import { ru } from './wording.ru'
import { tr } from './wording.tr'

export const wordings: Record<OtherLanguage, OtherLanguageWording> = { pl, ro, bg, ru, ar, es, hu, tr, de, fr }
