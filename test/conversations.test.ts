import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createBot } from '../src/app'
import { parseAction } from '../src/conversation/action'
import type { TurnResult } from '../src/conversation/dialog'
import type { Channel, Turn } from '../src/conversation/turn'
import { checklistText } from '../src/conversation/reply'
import { parseScript, type ScriptLine } from './support/script'

const bot = createBot({ knowledgeDir: 'knowledge', publicUrl: 'https://chat.example.nl' })

const dir = join(__dirname, 'conversations')

describe('conversations', () => {
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.txt'))) {
    it(file.replace('.txt', '').replaceAll('-', ' '), async () => {
      await play(file, parseScript(readFileSync(join(dir, file), 'utf8')))
    })
  }
})

async function play(file: string, lines: ScriptLine[]): Promise<void> {
  let now = new Date('2026-11-21T12:00:00+01:00')
  let channel: Channel = 'web'
  let result: TurnResult | undefined
  const say = async (kind: Turn['kind'], text: string, pressed?: string, ticked?: string[]): Promise<void> => {
    const action = parseAction(pressed)
    const id = `${file}-${Math.random()}`
    const audience = channel === 'teams' ? 'professional' : 'public'
    result = await bot.handleTurn({
      id,
      conversationId: file,
      channel,
      kind,
      text,
      audience,
      now,
      ...(action && { action }),
      ...(ticked && { ticked }),
    })
  }
  const buttons = () => result?.replies.flatMap(({ choices = [], links = [] }) => [...choices, ...links]) ?? []
  const texts = () =>
    result?.replies.map(({ text, checklist, smallPrint = '' }) =>
      [text, checklist ? checklistText(checklist) : '', smallPrint].join('\n'),
    ) ?? []
  const checklist = () => result?.replies.find((reply) => reply.checklist)?.checklist

  for (const { number, kind, value } of lines) {
    const where = `${file}:${number}`
    if (kind === 'now') now = new Date(value)
    else if (kind === 'channel')
      channel = value as Channel // a script that names another fails in the schema below
    else if (kind === 'join') await say('joined', '')
    else if (kind === '>') await say('message', value)
    else if (kind === 'tick') {
      const boxes = value
        .split(' ')
        .filter(Boolean)
        .map((place) => checklist()?.boxes[Number(place) - 1]?.id ?? place)
      expect({ where, checklist: checklist() }).toMatchObject({ checklist: { submit: { action: 'ticked' } } })
      await say('message', checklist()?.submit.title ?? '', 'ticked', boxes)
    } else if (kind === 'press') {
      const button = buttons().find(({ title }) => title === value)
      expect({ where, titles: buttons().map(({ title }) => title), button }).toMatchObject({ button: { title: value } })
      await say('message', value, button && 'action' in button ? button.action : undefined)
    } else
      expectLine(
        { where, kind, value },
        result,
        texts(),
        buttons().map(({ title }) => title),
      )
  }
}

function expectLine(
  { where, kind, value }: { where: string; kind: string; value: string },
  result: TurnResult | undefined,
  texts: string[],
  titles: string[],
): void {
  const all = texts.join('\n\n')
  switch (kind) {
    case '<':
      return expect(`${where}\n${all}`).toContain(value)
    case 'first':
      return expect(`${where}\n${texts[0]}`).toContain(value)
    case 'not':
      return expect(`${where}\n${all}`).not.toContain(value)
    case 'button':
      return expect({ where, titles }).toEqual({ where, titles: expect.arrayContaining([value]) })
    case 'outcome':
      return expect({ where, outcome: result?.outcome }).toEqual({ where, outcome: value })
    case 'level':
      return expect({ where, level: result?.triage.level }).toEqual({ where, level: value })
    case 'language':
      return expect({ where, language: result?.language }).toEqual({ where, language: value })
    case 'article':
      return expect({ where, article: result?.articles[0] }).toEqual({ where, article: value })
    case 'event':
      return expect({ where, events: result?.events }).toEqual({ where, events: expect.arrayContaining([value]) })
    default:
      throw new Error(`${where}: ${kind}: is not known`)
  }
}
