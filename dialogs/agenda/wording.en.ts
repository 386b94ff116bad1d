import type { AgendaWording } from './wording'

const seasons = ['winter', 'spring', 'summer', 'autumn']

export const en: AgendaWording = {
  locale: 'en-GB',
  onDay: (day) => `on ${day}`,
  fromTo: (first, last) => `from ${first} to ${last}`,
  inMonth: (month) => `in ${month}`,
  inYear: (year) => `in ${year}`,
  inSeason: (season, year) => `in the ${seasons[season] ?? ''} of ${year}`,
  item: (state, title, when, rest) =>
    `${title} ${{ past: 'was', running: 'is on now:', coming: 'is', announced: 'was announced to be', cancelled: 'is cancelled:' }[state]} ${when}${rest}.`,
  listed: (tense, when) => `${capital(when)} ${tense === 'past' ? 'there was' : 'there is'} this on the calendar:`,
  listedOpen: 'This is on the calendar:',
  listedPast: 'This was on the calendar:',
  listedNamed: 'This is what I found on the calendar:',
  more: (count) => `And ${count} more.`,
  nothing: (tense, when) =>
    `${capital(when)} nothing ${tense === 'past' ? 'was' : 'is'} on the calendar, as far as I know.`,
  nothingOpen: 'There is nothing of that on the calendar at the moment, as far as I know.',
  nothingNamed: (when) => `${capital(when)} that is not on the calendar. There is no date yet.`,
  nothingPast: 'I found nothing about that on the calendar.',
  noNewDate: 'There is no new date yet.',
  nextKnown: (item) => `The first thing I do know of: ${item}`,
  newsletter: 'New dates are announced in the newsletter of the knowledge centre (in Dutch).',
  place: (place) => `Where: ${place}`,
  time: (time) => `Time: ${time}`,
  forWhom: (people) => `For: ${people}`,
  registration: (text) => `Registration: ${text}`,
  addToCalendar: 'Add to calendar',
  newsletterButton: 'Newsletter',
  source: (sources, checked) => `Source: ${sources.join(', ')}. Checked on ${checked}.`,
  onlyInDutch: 'The details are in Dutch.',
  gone: 'This item is no longer on the calendar.',
  reminders: {
    button: 'Remind me',
    stopButton: 'No reminders',
    promise: (title, when, days) =>
      `I will remind you of **${title}** (${when}). You will get ${days.length === 1 ? 'a message' : 'two messages'} in this chat: ${days.join(' and ')}, at 9 in the morning Dutch time.`,
    kept: 'For this I keep only: the event, these days, your language and where to find this chat. What has been sent is erased.',
    howToStop: 'Changed your mind? Choose **No reminders** or type ‘stop reminders’, at any time.',
    tooLate: (title, when) =>
      `**${title}** is ${when}. Reminders are sent a week and a day before. Both moments have passed, so I will not send one.`,
    noDay: (item) => `I cannot remind you of that. ${item}`,
    which: 'What would you like to be reminded of?',
    noneAhead: 'There is nothing on the calendar now that I can remind you of.',
    inPrivate: 'I only send reminders in your own chat with me, not in a group. Open that chat and ask me there.',
    notHere:
      'I cannot send reminders here. There is a calendar file instead. Open it, and the day is in your own calendar, which can alert you.',
    stopped: 'I will not send any more reminders. What was kept for them has been erased.',
    stoppedSome: (titles) =>
      `I will not remind you any more of: ${titles.join(', ')}. What was kept for that has been erased.`,
    comes: (title, when, daysAhead) =>
      `You asked for a reminder. **${title}** is ${['today', 'tomorrow'][daysAhead] ?? `in ${daysAhead} days`}: ${when}.`,
    moved: (title, from, when) =>
      `You asked for a reminder of **${title}**. The day has changed. It is not ${from}, but ${when}. Would you like a reminder then too? Choose **Remind me**.`,
    cancelled: (title, when) =>
      `You asked for a reminder of **${title}** (${when}). It has been cancelled. I will send nothing more about it.`,
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
