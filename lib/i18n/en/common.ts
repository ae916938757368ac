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
    ask: 'The answer did not come: {{message}}.',
    command: 'That did not work: {{message}}.',
  },
  refused: {
    late: 'Portside did not answer in time. Try again.',
    snoozeUntil: 'Say until when to snooze.',
    ticketGone: 'This ticket is no longer stored. Open its page in the portal to read it again.',
    nothingSaid: 'The buyer wrote nothing here that could be corrected.',
    leadsOnly: 'Only a lead or admin may do this. Ask one of them.',
    approvalGone: 'This request was decided or has expired meanwhile.',
    stepsOpen: 'Required steps are not done yet.',
    stepGone: 'This step is no longer part of a playbook.',
    templateGone: 'This template was deleted meanwhile.',
    shortcutTaken: 'Another template has this shortcut. Choose another.',
    versionGone: 'This version is no longer kept.',
    notAMemory: 'This file is neither a translation memory of Portside (JSON) nor TMX',
    storeTooNew: 'This data was written by a newer Portside. Update Portside.',
    storeDamaged:
      'Stored data is missing or damaged. Nothing is written until you decide how to go on; open the sidebar.',
    storeUnreadable:
      'The browser cannot open the stored data. Restart the browser; if that does not help, open the sidebar.',
    storeFull:
      'The disk is full: this could not be saved. What was stored before is safe. Free some space and try again.',
  },
  store: {
    damaged: 'Stored data is missing or damaged',
    damagedHint:
      'The browser gave back less than Portside had saved, which happens after a crash, a full disk or a cleaning program. Nothing is written until you decide.',
    count: 'What',
    expected: 'Saved',
    found: 'Found',
    rows: { tickets: 'Tickets', messages: 'Messages', orders: 'Orders', events: 'Record entries' },
    keep: 'Go on with what is left',
    keepSure: 'Yes, go on without what is missing',
    keepHint:
      'Tickets come back as you open their pages. Notes, decisions and rules that are missing do not. Save a copy first.',
    saveRest: 'Save what is left',
    saved: 'Saved as {{name}}.',
    check: 'Look again',
    unreadable: 'The browser cannot open the stored data',
    unreadableHint:
      'Restart the browser first: that often helps. The data stays where it is in any case. If nothing here helps, remove Portside from the browser and add it again.',
    anew: 'Begin anew beside it',
    anewSure: 'Yes, begin with an empty store',
    anewHint: 'The old data stays on the disk untouched; Portside stops using it.',
    tooNew: 'This data was written by a newer Portside',
    tooNewHint: 'Update Portside; until then nothing is read or written, so that nothing is damaged.',
    full: 'The disk is full: nothing new is saved. What you see is safe. Free some space; Portside goes on by itself.',
    failed: 'That did not work: {{message}}.',
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
    small:
      'This panel is too small to show what the button does. Nothing was done; make it larger or use the side panel.',
    hurried:
      'That was too quick after the button came under the pointer. Nothing was done; rest on it and click again.',
    moved: 'The page moved this panel under your pointer. Nothing was done; click again.',
    unfocused: 'The keyboard is in the page, not here. Nothing was done; click into this panel first.',
    focusTaken:
      'The page took the keyboard away. What you had typed is kept here; what you typed since went to the page. Look there before you send anything.',
    backToDraft: 'Back to where I was',
  },
  undone: 'Taken back',
  notUndone: 'Not taken back: somebody has decided the same since.',
  nothingToUndo: 'Nothing to take back here.',
};
