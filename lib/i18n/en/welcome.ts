/** The first-run page. */
export const welcome = {
  title: 'Welcome to Portside',
  lead: 'A sidebar beside the seller pages you already work in: it shows which ticket must be acted on first and by when, and puts a checked reply into the portal’s own reply box. You press send.',
  language: 'Language',
  step: 'Step {{number}} of {{all}}',
  reads: {
    title: 'What Portside reads, and what it never does',
    does: 'It does',
    never: 'It never',
    open: 'reads the pages you open yourself, on the portals you switch on, while they are open',
    keep: 'keeps what it read in this browser; no account is needed, and Portside has no server of its own',
    insert: 'puts a reply into the reply box when you press the button for it',
    send: 'sends a message or presses a button of the portal',
    visit: 'opens or asks for pages in the background, or reads a page again and again while nothing changes',
    type: 'imitates typing or clicks',
    leave:
      'hands messages to anybody, unless you set it up: a translation engine or language model you agreed to, an alert channel with buyers’ data switched on, or a team you join (sealed)',
  },
  portals: {
    title: 'Portals to switch on',
    intro: 'Switch on the ones you work in. The browser asks for each of them, naming the addresses.',
  },
  you: {
    title: 'You',
    intro: 'Labels only; they stay in this browser. All of it can be changed later in the options.',
    languages: 'Languages I work in',
    languagesHint: 'Messages in these languages are not translated for you unless you ask.',
    pickLanguages: 'Choose languages',
  },
  modes: {
    title: 'How replies get into the page',
    intro:
      'Insert: Portside writes the reply into the reply box when you press the button. Copy only: it never writes into the page; you paste. What each portal’s own rules say of tools:',
  },
  tour: {
    title: 'Two minutes of practice',
    intro:
      'The tour is a small card in the sidebar. It goes along with what you do, waits for nothing and can be put away at any time.',
    start: 'Take the tour',
    started: 'Open a page of a portal that is switched on and click the tab at its edge: the tour is in the sidebar.',
    startedHere: 'The tour waits in the sidebar of every portal page. Go to the page that is open already:',
    show: 'Show the page',
    none: 'Switch on a portal first (step 2).',
    options: 'All options',
    done: 'You can close this page. It stays in the options under About and help.',
  },
};
