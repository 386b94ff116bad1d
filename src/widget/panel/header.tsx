import { contacts } from '../contacts'
import { languages, parseLanguage, type Language } from '../language'
import { Icon } from './icon'
import type { PanelWording } from './wording'

/** Each language in its own words, for whoever does not read the others. */
const languageNames = { nl: 'Nederlands', en: 'English', uk: 'Українська' } as const

interface HeaderProps {
  words: PanelWording
  language: Language
  /** Whether the page on safe use is shown now. */
  showsSafety: boolean
  onLanguage: (language: Language, title: string) => void
  onSafety: (show: boolean) => void
  onClose: () => void
  onLeave: () => void
}

/** Always in sight, whatever the panel shows: 112 and the way out first among it. */
export function Header({ words, language, showsSafety, onLanguage, onSafety, onClose, onLeave }: HeaderProps) {
  return (
    <header>
      <div class="bar">
        <h2 id="title" tabIndex={-1}>
          {words.title}
        </h2>
        <div class="language">
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <select
            aria-label={words.language}
            value={language}
            onChange={(event) => {
              const chosen = parseLanguage(event.currentTarget.value)
              if (chosen) onLanguage(chosen, languageNames[chosen])
            }}
          >
            {languages.map((option) => (
              <option key={option} value={option} lang={option}>
                {languageNames[option]}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          class="tool"
          title={words.safety.title}
          aria-pressed={showsSafety}
          onClick={() => onSafety(!showsSafety)}
        >
          <Icon name="shield" />
        </button>
        <button type="button" class="tool" title={words.minimise} onClick={onClose}>
          <Icon name="minimise" />
        </button>
      </div>
      <div class="safety-bar">
        <a class="emergency-call" href={contacts.emergency.href}>
          <Icon name="phone" />
          {words.call(contacts.emergency.text)}
        </a>
        <button type="button" class="exit" onClick={onLeave}>
          <Icon name="exit" />
          {words.exit}
        </button>
      </div>
    </header>
  )
}
