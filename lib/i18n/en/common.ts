/** Texts every page shares. */
export const common = {
  name: 'Portside',
  action: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    undo: 'Undo',
    retry: 'Try again',
    reload: 'Reload',
    back: 'Back',
    add: 'Add',
    delete: 'Delete',
    options: 'Options',
    language: 'Language',
    theme: 'Theme',
  },
  theme: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  language: { auto: 'As the browser' },
  connection: {
    connecting: 'Connecting…',
    lost: 'Connection lost',
    lostHint: 'What you see may be old. Portside reconnects by itself; if this stays, reload the page.',
  },
  error: {
    title: 'This could not be shown',
    view: 'Something in Portside broke. Nothing stored is lost. Reload; if it happens again, send us the lines below.',
    ask: 'The answer did not come: {{message}}',
    command: 'That did not work: {{message}}',
  },
  time: {
    left: '{{span}} left',
    over: '{{span}} over',
    none: 'No deadline',
    days: '{{count}} d',
    hours: '{{count}} h',
    minutes: '{{count}} min',
    seconds: '{{count}} s',
  },
  gate: {
    untrusted: 'That click was made by a script, not by you. Nothing was done.',
    covered:
      'Something on the page covered this button just now. Nothing was done; press it again when you see it whole.',
    hurried:
      'That was too quick after the button came under the pointer. Nothing was done; rest on it and click again.',
    moved: 'The page moved this panel under your pointer. Nothing was done; click again.',
    unfocused: 'The keyboard is in the page, not here. Nothing was done; click into this panel first.',
    focusTaken: 'The page took the keyboard away. Your draft is kept.',
    backToDraft: 'Back to the draft',
  },
  undone: 'Taken back',
  notUndone: 'Not taken back: somebody has decided the same since.',
  nothingToUndo: 'Nothing to take back here.',
};
