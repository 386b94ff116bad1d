import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createBot } from './app'
import { languages, languageSchema } from './conversation/language'
import { checklistText, plainText, type Reply } from './conversation/reply'
import { audiences, channels, type Turn } from './conversation/turn'
import { KnowledgeError } from './errors'

const usage = `npm run --silent ask -- [--language ${languages.join('|')}] [--audience ${audiences.join('|')}] [--channel ${channels.join('|')}]
  [--now 2026-11-21T12:00:00+01:00] [--knowledge DIR] [--json] [message …]
Asks the assistant each message as the first of a conversation of its own. Without messages it reads standard input, a line
each; a line that is a JSON object may carry text, language, audience, channel and now. Nothing is stored.`

/** How one message is asked; a JSON line overrides what the flags say. */
const questionSchema = z.object({
  text: z.string(),
  language: z.preprocess((value) => value ?? undefined, languageSchema.optional().catch(undefined)),
  audience: z.enum(audiences).nullish(),
  channel: z.enum(channels).nullish(),
  now: z.iso.datetime({ offset: true }).nullish(),
})
type Question = z.infer<typeof questionSchema>

async function main(): Promise<void> {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      audience: { type: 'string' },
      channel: { type: 'string' },
      now: { type: 'string' },
      knowledge: { type: 'string', default: 'knowledge' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (flags.help) return console.log(usage)
  const { language, audience, channel, now } = flags
  const defaults = questionSchema.parse({ text: '', language, audience, channel, now })
  const bot = createBot({ knowledgeDir: flags.knowledge, publicUrl: 'http://localhost:3978' })

  let count = 0
  for await (const line of positionals.length > 0 ? positionals : createInterface({ input: process.stdin })) {
    const question = { ...defaults, ...readQuestion(line) }
    const answer = await ask(bot, question, `ask-${++count}`)
    console.log(flags.json ? JSON.stringify(answer) : answer.replies.join('\n\n') + '\n')
  }
}

function readQuestion(line: string): Partial<Question> & { text: string } {
  if (!line.trimStart().startsWith('{')) return { text: line }
  try {
    const given = questionSchema.parse(JSON.parse(line))
    return { text: given.text, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value != null)) }
  } catch {
    return { text: line } // somebody may well type a brace
  }
}

async function ask({ handleTurn }: ReturnType<typeof createBot>, question: Question, conversationId: string) {
  const { text, language } = question
  const channel = question.channel ?? 'web'
  const turn: Omit<Turn, 'id' | 'kind'> = {
    conversationId,
    channel,
    text,
    audience: question.audience ?? (channel === 'teams' ? 'professional' : 'public'),
    now: question.now ? new Date(question.now) : new Date(),
    ...(language && { languageHint: language }),
  }
  // A website conversation starts with the welcome, before the first message.
  if (channel === 'web') await handleTurn({ ...turn, id: 'join', kind: 'joined', text: '' })
  const result = await handleTurn({ ...turn, id: 'question', kind: 'message' })
  if (!result) throw new Error('a first message cannot be a repeat')
  return {
    text,
    language: result.language,
    level: result.triage.level,
    outcome: result.outcome,
    articles: result.articles,
    events: result.events,
    replies: result.replies.map(shownAs),
    reasons: result.triage.reasons,
  }
}

/** A message as somebody reads it who sees text alone. */
function shownAs({ text, checklist, smallPrint }: Reply): string {
  return plainText([text, checklist && checklistText(checklist), smallPrint].filter(Boolean).join('\n\n'))
}

main().catch((error: unknown) => {
  const known = error instanceof KnowledgeError || error instanceof TypeError || error instanceof z.ZodError
  console.error(known ? error.message : error)
  process.exitCode = 1
})
