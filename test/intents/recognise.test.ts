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

describe('commands that may name what they are about', () => {
  it.each([
    ['herinner me', 'remind', ''],
    ['Stuur mij een herinnering aub', 'remind', ''],
    ['herinner me een week van tevoren', 'remind', ''],
    ['Kun je me voor de netwerkdag een herinnering sturen?', 'remind', 'Kun je me voor de netwerkdag een'],
    ['houd me op de hoogte', 'keep-informed', ''],
    ['hou mij op de hoogte van de netwerkdag', 'keep-informed', 'mij op de van de netwerkdag'],
    ['geen herinneringen meer', 'forget-reminders', ''],
    ['stop herinneringen voor de netwerkdag', 'forget-reminders', 'voor de netwerkdag'],
    ['remind me of the network day', 'remind', 'me of the network day'],
    ["please don't remind me", 'forget-reminders', ''],
    ['нагадай мені', 'remind', ''],
    ['не нагадуй більше', 'forget-reminders', ''],
  ])('"%s" is %s about "%s"', (text, intent, about) => {
    expect(intents.command(text, 'nl')).toEqual({ intent, about })
  })

  it.each(['stop', 'wat is mensenhandel', 'bedankt', 'ik wil niet meer', '', 'a '.repeat(500) + 'herinner me'])(
    '"%s" is none',
    (text) => expect(intents.command(text, 'nl')).toBeUndefined(),
  )
})
