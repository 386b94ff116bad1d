import { visibleText } from '../visible-text'
import { useWords } from '../wording/wordings'

/** What somebody wrote, as text: no markup, no links, and its direction stays inside. */
export function PlainText({ text, lang }: { text: string; lang?: string }) {
  const words = useWords()
  return (
    <bdi dir="auto" lang={lang} class="plain-text">
      {visibleText(text).map((part) =>
        part.isMark ? (
          <span class="mark" title={words.conversation.hiddenCharacter}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </bdi>
  )
}
