import { useEffect, useState } from 'preact/hooks'
import { useDesk, useNow } from '../desk-context'
import type { Notice } from '../state/state'
import type { DeskWording } from '../wording/wording'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'
import { formatTime } from './time'

const backShownMs = 5_000
/** What went well may go by itself; what did not stays until it was read. */
const noticeShownMs = 12_000
const endsNoticeMs = 10 * 60_000

/** Connection, session, and what just happened. Always in the page, so that changes are spoken. */
export function Status({ onStay }: { onStay: () => void }) {
  const { state, dispatch, nowMs, language } = useDesk()
  const words = useWords()
  const isBack = useCameBack(state.link)
  const now = useNow(nowMs)
  const { notice, sessionEndsAt } = state
  const endsSoon = sessionEndsAt !== undefined && Date.parse(sessionEndsAt) - now < endsNoticeMs
  const isRefusal = notice?.kind === 'refused'
  useEffect(() => {
    if (!notice || isRefusal) return undefined
    const timer = setTimeout(() => dispatch({ kind: 'notice', notice: undefined }), noticeShownMs)
    return () => clearTimeout(timer)
  }, [notice])
  const told = notice && (
    <p class={isRefusal ? 'notice warn' : 'notice'}>
      <Icon name={isRefusal ? 'warning' : 'info'} />
      <span>{noticeText(notice, words)}</span>
      <button type="button" class="secondary" onClick={() => dispatch({ kind: 'notice', notice: undefined })}>
        {words.dismiss}
      </button>
    </p>
  )
  return (
    <div class="status">
      <div role="status">
        {state.link === 'lost' && (
          <p class="notice warn">
            <Icon name="warning" />
            {words.link.lost}
          </p>
        )}
        {isBack && <p class="notice">{words.link.back}</p>}
        {!isRefusal && told}
        {endsSoon && <p class="notice warn">{words.session.endsAt(formatTime(sessionEndsAt, language, now))}</p>}
      </div>
      <div role="alert">
        {state.endsSoon && (
          <p class="notice warn">
            <Icon name="clock" />
            {words.session.endsSoon}
            <button type="button" class="secondary" onClick={onStay}>
              {words.session.stay}
            </button>
          </p>
        )}
        {isRefusal && told}
      </div>
    </div>
  )
}

function noticeText(notice: Notice, words: DeskWording): string {
  switch (notice.kind) {
    case 'refused':
      return notice.by !== undefined && notice.code === 'taken'
        ? words.taken(notice.by)
        : refusalText(notice.code, words)
    case 'transferred-to-you':
      return words.notices.transferredToYou(notice.number)
    case 'deleted':
      return words.notices.deleted(notice.messages, notice.notes)
    case 'exported':
      return words.notices.exported
    case 'closed':
      return words.notices.closed
  }
}

export function refusalText(code: string, { refusals }: DeskWording): string {
  return (Object.hasOwn(refusals, code) ? refusals[code] : undefined) ?? refusals.other
}

/** For a moment after the connection came back. */
function useCameBack(link: 'connecting' | 'live' | 'lost'): boolean {
  const [isBack, setBack] = useState(false)
  const [before, setBefore] = useState(link)
  useEffect(() => {
    if (link === before) return undefined
    setBefore(link)
    setBack(before === 'lost' && link === 'live')
    return undefined
  }, [link, before])
  useEffect(() => {
    if (!isBack) return undefined
    const timer = setTimeout(() => setBack(false), backShownMs)
    return () => clearTimeout(timer)
  }, [isBack])
  return isBack
}
