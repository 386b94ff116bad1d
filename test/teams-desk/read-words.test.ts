import { describe, expect, it } from '@jest/globals'
import { readWords } from '../../src/teams-desk/posts/read-words'

const kindsOf = (lines: readonly string[], inConversation = true): Record<string, string> =>
  Object.fromEntries(
    lines.map((line) => {
      const read = readWords(line, inConversation)
      return [line, 'command' in read ? `${read.kind} ${read.command}` : read.kind]
    }),
  )

describe('words of staff', () => {
  it('are commands when they are exactly one, however they are written', () => {
    expect(kindsOf(['Sluiten', 'sluiten.', '/sluiten', ' OVERDRAGEN ', 'standaardantwoorden', '/ik ben er'])).toEqual({
      Sluiten: 'command close-form',
      'sluiten.': 'command close-form',
      '/sluiten': 'command close-form',
      ' OVERDRAGEN ': 'command transfer-form',
      standaardantwoorden: 'command standard-list',
      '/ik ben er': 'command present',
    })
    expect(readWords('Notitie:  belt morgen\nterug', true)).toEqual({ kind: 'note', text: 'belt morgen\nterug' })
    expect(readWords('/notitie x', true)).toEqual({ kind: 'note', text: 'x' })
  })

  it('are asked about when they may be a note or a command', () => {
    const near = ['notite x', 'notitei: x', 'Notities x', 'notitiex', 'ntitie x', 'noottie x', 'no titie x', 'memo x']
    for (const line of near) expect(kindsOf([line])).toEqual({ [line]: 'near note' })
    expect(
      kindsOf(['sluitne', 'sluit', 'overdragen aan Bram', 'geschidenis', 'wachtrji', 'ik ben er', 'wie is er?']),
    ).toEqual({
      sluitne: 'near close-form',
      sluit: 'near close-form',
      'overdragen aan Bram': 'near transfer-form',
      geschidenis: 'near history',
      wachtrji: 'near queue',
      'ik ben er': 'near present',
      'wie is er?': 'near who',
    })
  })

  it('are for the visitor otherwise', () => {
    for (const line of [
      'Hallo, fijn dat je er bent.',
      'Ik ben er nog voor je.',
      'Je mag het gesprek altijd sluiten als iemand meekijkt.',
      'Not your fault at all',
      'Wie is er bij je in huis?',
      'Нічого страшного',
      'nee',
      'ok',
      '112',
      '👍',
    ]) {
      expect(kindsOf([line])).toEqual({ [line]: 'words' })
    }
    expect(kindsOf(['/iets anders dan dit'])).toEqual({ '/iets anders dan dit': 'unknown' })
    expect(kindsOf(['ik ben er'], false)).toEqual({ 'ik ben er': 'command present' })
  })
})
