/** What the background says no with. In English here; `lib/i18n` finds a sentence again and says it in the view's language. */
export const REFUSALS = {
  snoozeUntil: 'Say until when to snooze.',
  ticketGone: 'This ticket is no longer stored. Open its page in the portal to read it again.',
  templateGone: 'This template was deleted meanwhile.',
  storeTooNew: 'This data was written by a newer Portside. Update Portside.',
} as const;

export type Refusal = keyof typeof REFUSALS;
