import { z } from 'zod'
import type { Language } from '../conversation/language'
import type { LinkButton } from '../conversation/reply'
import type { Contact, ContactBook } from '../conversation/services'
import { KnowledgeError } from '../errors'
import { linkTitles } from './link-titles'
import { parseYaml, readEditorFile } from './yaml-file'

const text = z.string().min(1)
const perLanguage = z.strictObject({ nl: text, en: text, uk: text })
const status = z.enum(['verified', 'seed', 'unverified'])
const phone = z.strictObject({ text, call: z.string().regex(/^\+?\d{3,15}$/), status })

const contactSchema = z.strictObject({
  name: perLanguage,
  /** Name on a button; empty where the number says it all. */
  short: z.strictObject({ nl: z.string(), en: z.string(), uk: z.string() }).optional(),
  phone: phone.optional(),
  'phone-abroad': phone.optional(),
  'free-phone': phone.optional(),
  email: z.strictObject({ text: z.email(), status }).optional(),
  site: z.strictObject({ text, href: z.url({ protocol: /^https$/ }), status }).optional(),
  hours: z.strictObject({ text: perLanguage, status }).optional(),
  sources: z.array(text).min(1),
  checked: z.iso.date(),
})

const tableSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), contactSchema)

/** The centre itself: its row gives a button to call and one to mail. */
const ownId = 'kmt'

interface Place {
  file: string
  /** From 1. */
  line: number
}

/** The one table of numbers and addresses. */
export interface Contacts extends ContactBook {
  ids: readonly string[]
  /** The name of each field that may be used, by row: to tell an editor what there is. */
  fields(id: string): readonly string[]
  /**
   * Replaces `{id.field}`: numbers, addresses and sites become links, names and hours text.
   * @param place where the text starts, for the message
   * @throws {KnowledgeError} when a row or field is unknown or not verified
   */
  fillIn: (markdown: string, language: Language, place: Place) => string
  /** Buttons to call, mail or open. Throws a {@link KnowledgeError} for an unknown row. */
  links(ids: readonly string[], language: Language, placeOf: (index: number) => Place): LinkButton[]
}

const placeholder = /\{([a-z0-9-]+)\.([a-z-]+)\}/g

/** Reads `contacts.yaml`. Values with status `unverified` do not exist for anybody who asks. */
export function readContacts(path: string, shownPath: string): Contacts {
  const rows = parseYaml(readEditorFile(path, shownPath), shownPath, tableSchema).data

  const contact = (id: string, language: Language): Contact => {
    const row = rows[id]
    if (!row) throw new Error(`contacts.yaml has no row ${id}`)
    const { phone, email, site, hours } = row
    return {
      id,
      name: row.name[language],
      ...(usable(phone) && { phone: { text: phone.text, href: `tel:${phone.call}` } }),
      ...(usable(email) && { email: { text: email.text, href: `mailto:${email.text}` } }),
      ...(usable(site) && { site: { text: site.text, href: site.href } }),
      ...(usable(hours) && { hours: hours.text[language] }),
    }
  }

  const markdownOf = (id: string, field: string, language: Language): string | undefined => {
    const row = rows[id]
    if (!row) return undefined
    if (field === 'name') return row.name[language]
    if (field === 'phone' || field === 'phone-abroad' || field === 'free-phone') {
      const number = row[field]
      return usable(number) ? `[${number.text}](tel:${number.call})` : undefined
    }
    const { email, site, hours } = contact(id, language)
    if (field === 'email') return email && `[${email.text}](${email.href})`
    if (field === 'site') return site && `[${site.text}](${site.href})`
    return field === 'hours' ? hours : undefined
  }

  return {
    ids: Object.keys(rows),
    contact,
    fields: (id) => Object.keys(contactSchema.shape).filter((field) => markdownOf(id, field, 'nl') !== undefined),

    fillIn(markdown, language, { file, line }) {
      const findings: KnowledgeError['findings'][number][] = []
      const filled = markdown.replace(placeholder, (whole, id: string, field: string, offset: number) => {
        const value = markdownOf(id, field, language)
        if (value !== undefined) return value
        findings.push({
          place: `${file}:${line + markdown.slice(0, offset).split('\n').length - 1}`,
          problem: `${whole} is not in contacts.yaml, or is not verified`,
          remedy: 'Use a row and field of contacts.yaml, or have the value verified there first.',
        })
        return whole
      })
      if (findings.length > 0) throw new KnowledgeError(findings)
      return filled
    },

    links(ids, language, placeOf) {
      const titles = linkTitles[language]
      return ids.flatMap((id, index) => {
        if (!rows[id]) {
          const { file, line } = placeOf(index)
          const remedy = `Use one of: ${Object.keys(rows).join(', ')}.`
          throw new KnowledgeError([{ place: `${file}:${line}`, problem: `unknown contact ${id}`, remedy }])
        }
        const { name, phone, email, site } = contact(id, language)
        const short = rows[id].short?.[language] ?? name
        const call = phone && { title: titles.call(short, phone.text), href: phone.href }
        const open = site && { title: titles.open(site.text.replace(/^www\./, '')), href: site.href }
        const mail = email && { title: titles.mail(short), href: email.href }
        const wanted = id === ownId ? [call, mail] : [call ?? open ?? mail]
        return wanted.filter((link) => link !== undefined)
      })
    },
  }
}

/** Whether a value of the table may be shown. */
function usable<T extends { status: z.infer<typeof status> }>(value: T | undefined): value is T {
  return value !== undefined && value.status !== 'unverified'
}
