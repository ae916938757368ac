export const team = {
  intro:
    'A team shares tickets, decisions, notes, rules, templates and translations between its people’s browsers, as they happen. Everybody keeps a whole copy and goes on working when the server does not answer.',
  where: {
    title: 'Where it all lies',
    server:
      'Between the browsers stands a server of your own. Everything passes through it sealed: it learns the team’s name and which device sends what kind of message, how much and when, but no buyer and no text. The key is in the invitations, in each browser that joined, and with whoever runs the team.',
    here: 'On this computer everything stays in the browser’s own storage, as without a team.',
    shared:
      'Shared: tickets, orders, decisions, notes, approvals, knowledge, glossary, translations; rules, templates and people as leads and admins change them, and who is away, as everybody says of themselves. What else an agent changes in rules, templates and people stays in that browser.',
    own: 'Not shared: the settings of this computer, drafts, keys of engines and channels.',
  },
  join: {
    title: 'Join a team',
    invitation: 'Invitation',
    invitationHint: 'A text that begins with PSI1. Paste it whole, or open the file.',
    file: 'Open a file',
    fileTooBig: 'This file is too large for an invitation or a renewal.',
    passphrase: 'Passphrase',
    passphraseHint: 'Whoever invited you tells it another way than the invitation, best by voice.',
    shares:
      'From then on the team sees every ticket that is here, now and later. An invitation is for one device: another browser needs its own.',
    show: 'Show the passphrase',
    act: 'Join',
    opening: 'Opening the invitation and reaching the server…',
    joined: 'You are in {{name}}.',
    failed: 'That did not work: {{message}}. Nothing was changed; try again.',
  },
  make: {
    title: 'Make a team',
    intro: 'One person sets up the server, once, on a computer that always runs; the rest need only their invitation.',
    server:
      'Start the server with the file this makes, as deploy/README.md of Portside describes, and run npm run team -- status: one program, or three for a large team.',
    init: 'Make the team and your own invitation:',
    invite: 'Then an invitation for each device:',
    after:
      'Send the invitation and its passphrase in different ways, for example by mail and by phone. An access lasts 90 days if nothing else is said; two weeks before its end each device says so, and is given a renewal:',
  },
  now: {
    title: 'This team',
    name: 'Team',
    me: 'You',
    meSaid: '{{name}}, {{role}}',
    link: 'Link',
    waiting: 'Not told yet',
    refused: 'Refused from others',
    server: 'Server',
    stores: 'Your stores',
    allStores: 'all',
    progress: 'Tickets fetched',
    progressSaid: '{{done}} of {{of}}',
  },
  link: {
    none: 'No team',
    connecting: 'Connecting…',
    joining: 'Joining',
    'up-to-date': 'Up to date',
    sending: 'Sending',
    offline: 'Offline',
    refused: 'Not let in',
    'old-server': 'Old server',
  },
  since: { offline: 'Offline since {{at}}', refused: 'Not let in since {{at}}' },
  joiningPart: 'Joining, {{percent}} %',
  waiting_one: '{{count}} waiting',
  waiting_other: '{{count}} waiting',
  said: {
    none: 'This browser belongs to no team. To join one, enter an invitation in the options under Team.',
    connecting: 'Portside is reaching for the team’s server. Everything works meanwhile.',
    joining: 'The team’s tickets are coming in. You can work already; not everything is here until this is over.',
    'up-to-date': 'What you see is what the team sees.',
    sending: 'What you did here is on its way to the team.',
    offline:
      'There is no link to the team’s server. Go on working: everything is kept here and told when the link is back.',
    refused:
      'The server does not let this device in. Go on working: everything is kept here and told once it is let in again.',
    'old-server':
      'The server is too old to be safe, so Portside does not connect to it. Go on working: everything is kept here and told once it is updated.',
  },
  waitingSaid_one: '{{count}} change made here is not told yet. It is kept until it is.',
  waitingSaid_other: '{{count}} changes made here are not told yet. They are kept until they are.',
  refusedSaid_one:
    '{{count}} message from others was refused, because it was forged, broken, sealed with a key that this device lacks, or not allowed to its sender. It changed nothing. Tell whoever runs the team.',
  refusedSaid_other:
    '{{count}} messages from others were refused, because they were forged, broken, sealed with a key that this device lacks, or not allowed to their sender. They changed nothing. Tell whoever runs the team.',
  options: 'Team in the options',
  trouble: {
    unreachable: 'The team’s server does not answer',
    denied: 'The server refuses this device',
    revoked: 'This device was taken out of the team',
    expired: 'This device’s access has ended',
    'server-old': 'The server is too old to be safe',
    'server-full': 'The server has no room left',
    'server-lost': 'The server has lost part of what it kept',
    'key-missing': 'This device cannot open some of what others send',
    unfit: 'Something done here cannot be told to the team',
    'not-an-invitation': 'This is neither an invitation nor a renewal',
    'wrong-passphrase': 'The passphrase does not open it',
    stale: 'This was not used in time',
    'not-wss': 'The server’s address is not secure',
    'other-seat': 'This renewal is for another device',
    'no-seat': 'This is a renewal, but this browser is in no team',
    'has-seat': 'This is an invitation, but this browser is in a team already',
  },
  troubleDo: {
    unreachable:
      'See whether this computer is online; if teammates cannot reach the server either, tell whoever runs it. Once you are in a team, Portside tries again by itself; until then, press “Join” again.',
    denied:
      'Nothing here is lost. Ask whoever runs the team to run npm run team -- status, which tells the server of everybody again, then try again. If that does not help, ask for a renewal.',
    revoked:
      'Nothing here was deleted. If you should be in the team, ask whoever runs it for a new invitation, leave the team in the options, and join again.',
    expired:
      'Nothing here is lost. Ask whoever runs the team for a renewal and paste it in the options under Team. What waits is told then.',
    'server-old':
      'Ask whoever runs the server to update it to 2.12.12, 2.14.3 or newer; npm run team -- status says what it lacks. Then try again.',
    'server-full':
      'What you do stays here and is told once there is room. Tell whoever runs the server: it needs more disk, or a higher limit.',
    'server-lost':
      'Nothing is lost here: the team’s browsers tell it again what they know. If this stays, whoever runs the team should run npm run team -- status, which makes room for it.',
    'key-missing':
      'It lacks a key or the newest list of members, which usually come by themselves within a minute. If this lasts an hour, ask whoever runs the team for a new invitation, leave the team in the options, and join again.',
    unfit:
      'It is kept here, everything else is told. Update Portside in every browser of the team; if it lasts, tell whoever runs the team.',
    'not-an-invitation': 'Copy the whole text, from PSI1. or PSR1. to its end, or open the file as you got it.',
    'wrong-passphrase':
      'Mind capitals and hyphens. If it stays wrong, ask for it again: every invitation and every renewal has one of its own.',
    stale: 'Ask whoever runs the team for a new one; it takes them a minute.',
    'not-wss':
      'It has to begin with wss. Ask whoever runs the team to make the invitation or renewal anew with such an address.',
    'other-seat':
      'Each renewal fits one device of one team. Use this one on the device it was made for, and ask whoever runs the team for yours.',
    'no-seat': 'A renewal prolongs what is there. To join a team, ask for an invitation; it begins with PSI1.',
    'has-seat':
      'To prolong the access of this device, ask for a renewal; it begins with PSR1. To change teams, leave this one first.',
  },
  ends: {
    title: 'This device’s access ends soon',
    chip: 'Access ends {{at}}',
    soon: 'The access of this device ends on {{at}}. Ask whoever runs the team for a renewal in time, and paste it in the options under Team. Nothing is lost and nothing starts anew.',
  },
  renew: {
    title: 'Prolong the access of this device',
    until: 'It lasts until {{at}}. Whoever runs the team makes a renewal for your name:',
    forever: 'It has no end set. If whoever runs the team sends you a renewal, enter it here:',
    text: 'Renewal',
    textHint: 'A text that begins with PSR1. Paste it whole, or open the file.',
    passphraseHint: 'Whoever runs the team tells it another way than the renewal, best by voice.',
    act: 'Prolong',
    opening: 'Opening the renewal…',
    done: 'The access of this device was prolonged. Everything went on from where it stood.',
  },
  members: {
    title: 'Who is in it',
    name: 'Name',
    role: 'Role',
    stores: 'Stores',
    state: 'State',
    in: 'in the team',
    me: 'this device',
    revoked: 'removed, {{at}}',
    hint: 'One line is one device. Roles and stores are held by the server; whoever runs the team changes them.',
  },
  leave: {
    title: 'Leave the team',
    hint: 'Tickets, notes, rules and templates that are here stay here. Keys and credentials of the team are deleted, and nothing more is told or heard.',
    act: 'Leave…',
    ask: 'Leave {{name}}?',
    waiting_one: '{{count}} change is not told yet, and the team will never hear of it.',
    waiting_other: '{{count}} changes are not told yet, and the team will never hear of them.',
    back: 'Coming back takes a new invitation. Others keep what you have shared; to lock this device out for good, whoever runs the team revokes it.',
    now: 'Leave now',
    left: 'You have left. Everything here stays.',
    failed: 'That did not work: {{message}}. You are still in the team.',
  },
  retry: 'Try now',
};
