import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './icon'
import type { PanelWording } from './wording'

interface SafetyScreenProps {
  words: PanelWording
  canWipe: boolean
  onBack: () => void
  onWipe: () => void
}

/** Says honestly what the quick exit does and what it cannot hide. */
export function SafetyScreen({ words, canWipe, onBack, onWipe }: SafetyScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const { title, back, sections, wipe } = words.safety
  return (
    <div class="safety">
      <div class="scroller" role="group" aria-label={title} tabIndex={0}>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        {sections.map((section) => (
          <section key={section.heading}>
            <h4>{section.heading}</h4>
            <ul>
              {section.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div class="safety-actions">
        <button type="button" class="primary" onClick={onBack}>
          <Icon name="back" />
          {back}
        </button>
        {canWipe && (
          <button type="button" class="secondary" onClick={onWipe}>
            {wipe}
          </button>
        )}
      </div>
    </div>
  )
}
