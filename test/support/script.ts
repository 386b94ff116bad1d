/**
 * A conversation as a text file, so that whoever writes the sentences can write the tests:
 *
 *     # what this conversation shows            a comment
 *     now: 2026-11-21T12:00:00+01:00            the clock, until the next one
 *     channel: messenger                        web (default), teams or messenger
 *     join                                      the conversation is opened
 *     > waar moet ik op letten?                 a person types
 *     press: Lees verder                        a person presses a button that is on the screen
 *     tick: 1 3                                 a person ticks these boxes of the list on the screen and sends it in
 *     < 112                                     some reply of this turn contains this
 *     first: 112                                the first reply of this turn contains this
 *     not: slachtoffer                          no reply of this turn contains this
 *     button: Iemand spreken                    a button of this turn has this title
 *     outcome: answer                           also `level:`, `article:` (the first), `event:` (one of them), `language:`
 */
export interface ScriptLine {
  number: number
  kind: string
  value: string
}

export function parseScript(text: string): ScriptLine[] {
  return text.split('\n').flatMap((line, index): ScriptLine[] => {
    const number = index + 1
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return []
    if (trimmed === 'join') return [{ number, kind: 'join', value: '' }]
    const parts = /^(>|<|[a-z]+:)\s*(.*)$/.exec(trimmed)
    if (!parts) throw new Error(`line ${number} is not a line of a script: ${trimmed}`)
    return [{ number, kind: String(parts[1]).replace(':', ''), value: String(parts[2]) }]
  })
}
