/** A reply in the making, one a ticket; it survives closing the ticket and reloading the view, not the browser. */
import { useSyncExternalStore } from 'react';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

export interface Draft {
  readonly text: string;
  /** The template it was made from, so that it can be filled again in another language. */
  readonly templateId?: string;
  readonly templateName?: string;
  readonly language?: Language;
  /** What the template gave, to tell whether somebody has written since. */
  readonly rendered?: string;
  /** Values the template wanted and the ticket lacks; the text has a gap there. */
  readonly missing?: readonly string[];
}

const EMPTY: Draft = { text: '' };
const drafts = new Map<TicketId, Draft>();
const listeners = new Set<() => void>();
const keyOf = (id: TicketId) => `portside:draft:${id}`;

/** A frame in a portal's page may be denied storage; then drafts live as long as the frame. */
function withStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}

function read(id: TicketId): Draft {
  const known = drafts.get(id);
  if (known) return known;
  const stored = withStorage((storage) => storage.getItem(keyOf(id)));
  const draft: Draft = stored ? { ...EMPTY, ...JSON.parse(stored) } : EMPTY;
  drafts.set(id, draft);
  return draft;
}

export function writeDraft(id: TicketId, draft: Draft): void {
  drafts.set(id, draft);
  withStorage((storage) =>
    draft.text === '' ? storage.removeItem(keyOf(id)) : storage.setItem(keyOf(id), JSON.stringify(draft)),
  );
  for (const listener of listeners) listener();
}

export const dropDraft = (id: TicketId): void => writeDraft(id, EMPTY);

/** Whether somebody has written words of their own, which no template may overwrite unasked. */
export const isOwnText = ({ text, rendered }: Draft): boolean => text.trim() !== '' && text !== rendered;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDraft = (id: TicketId): Draft => useSyncExternalStore(subscribe, () => read(id));
