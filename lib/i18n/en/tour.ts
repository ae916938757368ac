/** The guided tour, a card in the sidebar. */
export const tour = {
  title: 'Tour, {{number}} of {{all}}',
  next: 'Next',
  back: 'Back',
  skip: 'Put away',
  finish: 'Finish',
  resume: 'Go on with the tour',
  start: 'Take the tour',
  about: 'Tour',
  marked: 'The place is outlined.',
  elsewhere: 'It is not on screen right now: {{how}}',
  step: {
    row: {
      title: 'The queue',
      text: 'Every line is a ticket read from the pages you opened, the most urgent first. Choose one with the arrow keys or a click.',
      how: 'open a list of messages or orders in the portal, and the first lines appear.',
    },
    'act-by': {
      title: 'The act-by time',
      text: 'By then somebody must act. It is the deadline less the time the matter needs, and it alone orders the queue.',
      how: 'it stands on the right of every ticket that waits for you.',
    },
    why: {
      title: 'Why',
      text: 'Each ticket says why it is this urgent, from which words and under which rule. A rule names its source.',
      how: 'open a ticket with Enter or a double click.',
    },
    composer: {
      title: 'The reply',
      text: 'Write here, or take the suggested reply or a template. The draft is kept while you look elsewhere.',
      how: 'press R in a ticket, or its Reply button.',
    },
    guard: {
      title: 'The guard',
      text: 'It reads along: what breaks a rule of the portal or is still missing stands under the text, with a better wording where there is one.',
      how: 'begin a reply; the guard stands below it.',
    },
    insert: {
      title: 'Insert, and you press send',
      text: 'The button puts the reply into the portal’s own reply box. Read it there once more. Sending is yours: Portside never does it.',
      how: 'the button stands under the reply.',
    },
  },
};
