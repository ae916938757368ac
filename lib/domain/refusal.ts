/** What the background says no with. In English here; `lib/i18n` finds a sentence again and says it in the view's language. */
export const REFUSALS = {
  snoozeUntil: 'Say until when to snooze.',
  ticketGone: 'This ticket is no longer stored. Open its page in the portal to read it again.',
  nothingSaid: 'The buyer wrote nothing here that could be corrected.',
  agentGone: 'There is nobody of this name any more.',
  leadsOnly: 'Only a lead or admin may do this. Ask one of them.',
  secondPerson: 'Somebody else has to look: you asked for it yourself.',
  approvalGone: 'This request was decided or has expired meanwhile.',
  stepsOpen: 'Required steps are not done yet.',
  stepGone: 'This step is no longer part of a playbook.',
  templateGone: 'This template was deleted meanwhile.',
  shortcutTaken: 'Another template has this shortcut. Choose another.',
  versionGone: 'This version is no longer kept.',
  notAMemory: 'This file is neither a translation memory of Portside (JSON) nor TMX.',
  settingsMoved: 'Settings were changed meanwhile. Look at the difference again.',
  settingsUnreadable: 'This file of settings cannot be read.',
  noSite: 'This is no address of a site that can be added.',
  siteNotAllowed: 'The browser does not let Portside into this site. Allow it when it asks.',
  tooManySites: 'No more sites can be added. Remove one that is no longer needed.',
  buyerGone: 'Nothing is stored of this buyer any more.',
  purgeMoved: 'What would be taken away has changed meanwhile. Look again.',
  busy: 'Pages are being read right now. Try again in a moment.',
  storeTooNew: 'This data was written by a newer Portside. Update Portside.',
  storeDamaged:
    'Stored data is missing or damaged. Nothing is written until you decide how to go on; open the sidebar.',
  storeUnreadable:
    'The browser cannot open the stored data. Restart the browser; if that does not help, open the sidebar.',
  storeLocked: 'Portside is locked. Unlock it with your passphrase.',
  storeFull:
    'The disk is full: this could not be saved. What was stored before is safe. Free some space and try again.',
} as const;

export type Refusal = keyof typeof REFUSALS;
