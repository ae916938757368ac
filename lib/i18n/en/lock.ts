export const lock = {
  screen: {
    title: 'Portside is locked',
    hint: 'What this computer stores of buyers can be read again once the passphrase is entered. Until then no page is read.',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    wrong: 'That is not the passphrase.',
    wait: 'Too many wrong ones: the next try in {{seconds}} s.',
    failed: 'That did not work: {{message}}.',
    elsewhere:
      'Unlock in a tab of Portside’s own: a page around this panel could take the keyboard away while you type.',
    openTab: 'Unlock in a tab',
  },
  forgotten: {
    title: 'Forgotten the passphrase?',
    hint: 'Nobody can open the data without it: not a colleague, not an administrator, not the makers of Portside. What can be done is to delete everything stored on this computer and begin anew.',
    back: 'After that, tickets come back from the team when you join it again with an invitation, from a snapshot file, or as you open their pages. What was only here and never shared, and has no snapshot, is lost.',
    word: 'delete',
    type: 'Type “{{word}}” to confirm',
    act: 'Delete everything here',
  },
  card: {
    title: 'Lock this computer’s data',
    hint: 'With a passphrase, messages, names, orders, notes, drafts and keys are stored encrypted. A stolen computer or a copied browser profile then shows no words of buyers: only counts, sizes, times, states, ids and colleagues’ names, and what belongs to no buyer, such as templates, rules and settings.',
    limits:
      'It does not protect while Portside is unlocked, nor from malware on this computer. Copies of plain data from before may stay in the browser’s files until the browser tidies them up; encrypting the disk covers those too.',
    chosen: 'New passphrase',
    chosenHint: 'At least {{count}} characters. There is no way to get it back.',
    again: 'The same again',
    differ: 'The two differ.',
    after: 'Lock after no use for',
    never: 'only when the browser is closed',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    turnOn: 'Turn the lock on',
    on: 'The lock is on.',
    now: 'Lock now',
    keys: 'The browser’s page of keyboard shortcuts has one for locking at once.',
    sealing:
      'Encrypting what is stored: {{done}} of {{of}} rows. Work goes on meanwhile; after a restart it continues by itself.',
    opening:
      'Decrypting what is stored: {{done}} of {{of}} rows. Work goes on meanwhile; after a restart it continues by itself.',
    snapshots:
      'Snapshots and exports are written unencrypted unless they have a passphrase of their own: set one under “Data”.',
    current: 'Current passphrase',
    change: 'Change the passphrase',
    changeHint:
      'The new one opens the same key. If somebody may know the old one and have a copy of the files, turn the lock off and on again instead: that makes a new key.',
    changed: 'The passphrase was changed.',
    turnOff: 'Turn the lock off',
    aside_one:
      '{{count}} row could not be decrypted: it was damaged or changed from outside. It was put aside; everything else is unaffected.',
    aside_other:
      '{{count}} rows could not be decrypted: they were damaged or changed from outside. They were put aside; everything else is unaffected.',
  },
} as const;
