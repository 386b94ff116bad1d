import { useDesk } from '../desk-context'
import type { Tab, WireCase } from '../state/state'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'
import { Notes } from './notes'
import { PlainText } from './plain-text'
import { Time } from './time'

/** What the visitor agreed to pass on, how they may be reached, what was tried to alert staff, and notes. */
export function Details({ tab, known }: { tab: Tab; known: WireCase }) {
  const { state, ask } = useDesk()
  const words = useWords()
  const { details } = words
  return (
    <aside class="details" aria-label={details.heading}>
      <section>
        <h3>{details.passedOn}</h3>
        {known.passedOn.length === 0 && <p class="empty">{details.nothingPassedOn}</p>}
        <ul>
          {known.passedOn.map((line) => (
            <li>
              <PlainText text={line} lang={known.language} />
            </li>
          ))}
        </ul>
      </section>
      {known.channel !== 'web' && <p class="hint">{details.copyKept[known.channel]}</p>}
      <SafeContact known={known} />
      <Notes tab={tab} />
      <section>
        <h3>{details.alerts}</h3>
        {tab.alerts.length === 0 && <p class="empty">{details.noAlerts}</p>}
        <ul class="alerts">
          {tab.alerts.map(({ at, to, result, code }) => (
            <li>
              <Icon name={result === 'sent' ? 'check' : 'fail'} />
              <span>
                <Time at={at} /> {details.alertTo[to]}: {details.alertResult[result]}
                {code !== undefined && ` (${code})`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{details.number}</h3>
        <p class="hint">
          <code>{known.id}</code>
        </p>
        <p class="hint">
          {details.opened} <Time at={known.openedAt} />
        </p>
        {state.me?.role === 'lead' && (
          <div class="actions">
            <button type="button" class="secondary" onClick={() => ask({ name: 'export', caseId: known.id })}>
              {details.export}
            </button>
            <button type="button" class="secondary grave" onClick={() => ask({ name: 'delete', caseId: known.id })}>
              {details.delete}
            </button>
          </div>
        )}
      </section>
    </aside>
  )
}

function SafeContact({ known: { safeContact, language } }: { known: WireCase }) {
  const { details } = useWords()
  return (
    <section>
      <h3>{details.contact}</h3>
      {safeContact.way === 'never' ? (
        <p class="never">
          <Icon name="lock" />
          {details.contactNever}
        </p>
      ) : (
        <dl>
          <dt>{details.contactWays[safeContact.way]}</dt>
          <dd>
            <PlainText text={safeContact.address} />
          </dd>
          <dt>{details.contactMoment}</dt>
          <dd>
            <PlainText text={safeContact.moment} lang={language} />
          </dd>
          <dd>{details.mayLeaveMessage[safeContact.mayLeaveMessage ? 'yes' : 'no']}</dd>
        </dl>
      )}
    </section>
  )
}
