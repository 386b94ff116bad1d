import { describe, expect, it } from '@jest/globals'
import { loadIntents } from '../../src/intents/recognise'
import { sameWord } from '../../src/intents/same-word'

const intents = loadIntents('knowledge')

describe('small talk and commands', () => {
  it('does not take its last answer for another message or another language', () => {
    expect(intents.recognise('hoi', 'nl')).toBe('greeting')
    expect(intents.recognise('bedankt', 'nl')).toBe('thanks')
    expect(intents.recognise('bedankt', 'uk')).toBe('thanks')
    expect(intents.recognise('waar meld ik uitbuiting', 'uk')).toBeUndefined()
    expect(intents.recognise('bedankt', 'nl')).toBe('thanks')
  })

  it.each([
    ['hoi', 'greeting'],
    ['Goedemiddag!', 'greeting'],
    ['hoiii', 'greeting'],
    ['oke bedankt doei', 'goodbye'],
    ['jaaa', 'agreement'],
    ['hoi, hoe gaat het met je?', 'how-are-you'],
    ['dankjewel hoor', 'thanks'],
    ['Bedankt voor de informatie.', 'thanks'],
    ['tot ziens', 'goodbye'],
    ['ja graag', 'agreement'],
    ['nee dank je', 'refusal'],
    ['ben je een robot?', 'robot'],
    ['praat ik met een mens of met een computer', 'robot'],
    ['wat kun je allemaal', 'abilities'],
    ['ik wil graag een medewerker spreken', 'person'],
    ['kan ik met een echt mens praten aub', 'person'],
    ['opnieuw beginnen', 'restart'],
    ['wis alles', 'erase'],
    ['do you speak english?', 'speak-english'],
    ['українською', 'speak-ukrainian'],
    ['spreek je nederlands', 'speak-dutch'],
    ['Привіт', 'greeting'],
    ['thank you very much', 'thanks'],
  ])('"%s" is %s', (text, intent) => {
    expect(intents.recognise(text, 'nl')).toBe(intent)
  })

  it.each([
    'hoi, mijn buurvrouw mag nooit naar buiten',
    'wat is mensenhandel',
    'is er een chat waar ik s avonds met een mens kan praten',
    'kan ik anoniem praten met iemand over mijn man',
    'stop hij slaat me',
    'bedankt maar hij slaat me',
    'oke stop wissen',
    'ik wil stoppen met dit werk',
    'wie is de burgemeester',
    '',
    '???',
  ])('"%s" is more than small talk', (text) => {
    expect(intents.recognise(text, 'nl')).toBeUndefined()
  })
})

describe('the same word', () => {
  it.each([
    ['bedankt', 'bedankt'],
    ['bedankt', 'bedankr'],
    ['bedankt', 'bednakt'],
    ['bedankt', 'bedant'],
  ])('%s is heard in %s', (known, typed) => expect(sameWord(known, typed)).toBe(true))

  it.each([
    ['mens', 'wens'],
    ['goed', 'geld'],
    ['bedankt', 'bedacht'],
  ])('%s is not heard in %s', (known, typed) => expect(sameWord(known, typed)).toBe(false))
})
