import type { CardAction, CardElement, ChoiceSetInput } from '../../adaptive-cards/card'
import { textBlocks } from '../../adaptive-cards/blocks'
import type { RoomMessage } from '../../conversation/staff-room'
import type { Case, CaseMessage, CaseOutcome } from '../../desk/case'
import { replyTopics, type ReplyTopic } from '../../desk/standard-replies/reply-topics'
import { standardReplies } from '../../desk/standard-replies/standard-replies'
import { maxWrittenLength } from '../../desk/written-text'
import { outcomeChoices } from '../posts/button'
import { words } from '../words'
import { cardMessage, heading, line, numberOf, rows, small, submit } from './elements'
import { momentOf } from './moments'
import { transcript } from './transcript'

const maxListed = 12

/** A question with buttons as answers. `quote` is what the person typed. */
export function askCard(question: string, quote: string, actions: readonly CardAction[]): RoomMessage {
  return cardMessage(question, [heading(question), ...(quote === '' ? [] : [small(quote)])], actions)
}

export function transferCard(caseId: string, colleagues: readonly { staffId: string; name: string }[]): RoomMessage {
  const title = words.transfer.heading(numberOf(caseId))
  const to = (name: string, id: string): CardAction => submit(name, { desk: 'transfer', caseId, to: id })
  const present = colleagues.slice(0, maxListed)
  return cardMessage(
    title,
    [heading(title), ...(present.length > 0 ? [] : [line(words.transfer.nobody)])],
    [...present.map(({ name, staffId }) => to(name, staffId)), to(words.transfer.queue, 'queue')],
  )
}

export function closeCard(caseId: string): RoomMessage {
  const title = words.closing.heading(numberOf(caseId))
  const choice = <Field extends keyof CaseOutcome>(
    id: Field,
    values: readonly CaseOutcome[Field][],
    labels: Readonly<Record<CaseOutcome[Field], string>>,
  ): ChoiceSetInput => ({
    type: 'Input.ChoiceSet',
    id,
    label: words.closing.titles.headings[id],
    style: 'compact',
    isMultiSelect: false,
    isRequired: true,
    errorMessage: words.closing.choose,
    placeholder: words.closing.choose,
    wrap: true,
    choices: values.map((value) => ({ title: labels[value], value })),
  })
  const { form, region, advice } = words.closing.titles
  const body: CardElement[] = [
    heading(title),
    line(words.closing.text),
    choice('form', outcomeChoices.form, form),
    choice('region', outcomeChoices.region, region),
    choice('advice', outcomeChoices.advice, advice),
  ]
  return cardMessage(title, body, [submit(words.buttons.confirmClose, { desk: 'close', caseId })])
}

export function standardListCard({ id, language }: Pick<Case, 'id' | 'language'>): RoomMessage {
  const title = words.standard.heading(numberOf(id))
  const topics = replyTopics.map((topic) =>
    submit(words.standard.topics[topic], { desk: 'standard', caseId: id, topic }),
  )
  return cardMessage(title, [heading(title), line(words.standard.text(words.languages[language]))], topics)
}

/** The text, to be changed before it is sent. @param once makes sending it twice harmless */
export function standardCard(
  { id, language }: Pick<Case, 'id' | 'language'>,
  topic: ReplyTopic,
  once: string,
): RoomMessage {
  const title = words.standard.heading(numberOf(id))
  const text: CardElement = {
    type: 'Input.Text',
    id: 'text',
    label: words.standard.field,
    isMultiline: true,
    maxLength: maxWrittenLength,
    value: standardReplies[language][topic],
  }
  return cardMessage(title, [heading(title), text], [submit(words.buttons.send, { desk: 'send', caseId: id, once })])
}

export function historyCard(caseId: string, messages: readonly CaseMessage[]): RoomMessage {
  const title = `${words.conversation(numberOf(caseId))} · ${words.buttons.history}`
  const { elements, first } = transcript(messages)
  const before = first === undefined || first <= 1 ? [] : [earlier(caseId, first)]
  return cardMessage(
    title,
    [heading(title), ...(first === undefined ? [small(words.chat.noMessages)] : elements)],
    before,
  )
}

const earlier = (caseId: string, before: number): CardAction =>
  submit(words.buttons.earlier, { desk: 'history', caseId, before })

/** Cases, each with its button. Not one word of a visitor: it is also shown where others read along. */
export function listCard(
  title: string,
  cases: readonly Case[],
  button: (known: Case) => CardAction | undefined,
  empty: string,
): RoomMessage {
  const items = cases.slice(0, maxListed).flatMap((known): CardElement[] => {
    const action = button(known)
    return [line(describe(known)), ...(action ? rows([action]) : [small(words.lists.current)])]
  })
  const more = cases.length - maxListed
  const rest = more > 0 ? [small(words.lists.more(more))] : []
  return cardMessage(title, [heading(title), ...(cases.length === 0 ? [line(empty)] : items), ...rest])
}

function describe({ id, level, channel, language, waitingSince, isDrill }: Case): string {
  return [
    words.conversation(numberOf(id)),
    words.levels[level],
    words.channels[channel],
    words.languages[language],
    momentOf(waitingSince),
    ...(isDrill ? [words.card.drill] : []),
  ].join(' · ')
}

export function helpCard(): RoomMessage {
  const { heading: title, lines } = words.help
  const { buttons } = words
  return cardMessage(
    title,
    [heading(title), ...textBlocks(lines.map((each) => `- ${each}`).join('\n'))],
    [
      submit(buttons.present, { desk: 'present' }),
      submit(buttons.absent, { desk: 'absent' }),
      submit(buttons.queue, { desk: 'queue' }),
      submit(buttons.conversations, { desk: 'conversations' }),
    ],
  )
}

/** Buttons for who has just sat down. */
export function presenceCard(text: string): RoomMessage {
  return cardMessage(
    text,
    [line(text)],
    [submit(words.buttons.present, { desk: 'present' }), submit(words.buttons.absent, { desk: 'absent' })],
  )
}
