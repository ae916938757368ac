/** Where one is in the sidebar: which ticket is chosen, which is open, what lies over it. */
import { useState } from 'react';
import type { WantedTemplate } from '@/components/composer/use-wanted.ts';
import type { DialogKind } from '@/components/ticket/decide-dialog.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';

export interface View {
  readonly activeId?: TicketId;
  readonly openId?: TicketId;
  readonly composing?: 'write' | 'templates';
  /** A template picked elsewhere, to be filled into the reply. */
  readonly wanted?: WantedTemplate;
  /** The ticket whose note field is to have the focus as soon as it is there. */
  readonly noting?: TicketId;
  readonly dialog?: { readonly kind: DialogKind; readonly id: TicketId };
  readonly help?: boolean;
  readonly filtering?: boolean;
}

/** `first`: a ticket that is open from the beginning. */
export function useView(first?: TicketId) {
  const [view, setView] = useState<View>(first ? { activeId: first, openId: first } : {});
  return {
    view,
    choose: (activeId: TicketId) => setView((now) => ({ ...now, activeId })),
    /** From a row that is done with to another, unless one has moved meanwhile. */
    moveOn: (from: TicketId, activeId: TicketId) =>
      setView((now) => (now.activeId === from ? { ...now, activeId } : now)),
    /** Opens a ticket; the composer stays open only on the ticket it belongs to. */
    open: (openId: TicketId, composing?: View['composing']) =>
      setView(({ openId: was, composing: wasComposing, wanted: _, noting: _noting, ...now }) => {
        const next = composing ?? (was === openId ? wasComposing : undefined);
        return { ...now, activeId: openId, openId, ...(next ? { composing: next } : {}) };
      }),
    /** Opens a ticket's composer and fills a template into it. */
    fill: (openId: TicketId, { id, name }: WantedTemplate) =>
      setView((now) => ({ ...now, activeId: openId, openId, composing: 'write', wanted: { id, name } })),
    note: (openId: TicketId) => setView((now) => ({ ...now, noting: openId })),
    stopNoting: () => setView(({ noting: _, ...now }) => now),
    close: () => setView(({ openId: _open, composing: _composing, wanted: _wanted, noting: _noting, ...now }) => now),
    stopComposing: () => setView(({ composing: _composing, wanted: _wanted, ...now }) => now),
    ask: (kind: DialogKind, id: TicketId) => setView((now) => ({ ...now, dialog: { kind, id } })),
    stopAsking: () => setView(({ dialog: _, ...now }) => now),
    help: (help: boolean) => setView((now) => ({ ...now, help })),
    filtering: (filtering: boolean) => setView((now) => ({ ...now, filtering })),
  };
}
