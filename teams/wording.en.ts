import type { TeamsAppWording } from './wording'

export const en: TeamsAppWording = {
  name: { short: 'KMT assistant', full: 'Assistant of Kenniscentrum Mensenhandel Twente' },
  description: {
    short: 'Questions about human trafficking, reporting and events. Or talk to a person.',
    full: [
      'This assistant answers questions about signs of human trafficking, about reporting in Twente and about the events of Kenniscentrum Mensenhandel Twente, the Twente knowledge centre on human trafficking. You can go through a list of signs. You can also ask for a person.',
      'People of the centre wrote every sentence, with its source and date. A computer finds the part that fits your question. The assistant is not a language model and makes nothing up. It never says whether somebody is a victim.',
      'Do you suspect something? Talk about it in your own chat with the assistant, not in a group or a channel. Teams keeps a copy of what you type.',
      'Is somebody in danger? Call 112.',
    ].join('\n\n'),
  },
  commands: {
    signals: { title: 'Signs', description: 'How to recognise human trafficking' },
    report: { title: 'Reporting', description: 'Where to go when you suspect something' },
    agenda: { title: 'Agenda', description: 'Meetings and campaigns' },
    signalCheck: { title: 'Check the signs', description: 'Tick what you saw, and hear whether to talk to somebody' },
    person: { title: 'Talk to a person', description: 'Somebody of the knowledge centre' },
    stop: { title: 'Stop', description: 'Stop what you are doing here, reminders too' },
    // The desk reads Dutch: its staff and their channel are.
    deskHere: { title: 'balie hier', description: 'Makes this channel the desk. For who leads the knowledge centre' },
    queue: { title: 'wachtrij', description: 'Who is waiting. For staff of the knowledge centre' },
    present: { title: 'ik ben er', description: 'You are there for visitors. For staff of the knowledge centre' },
    absent: { title: 'ik ga weg', description: 'You are away for now. For staff of the knowledge centre' },
  },
}
