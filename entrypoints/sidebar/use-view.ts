/** Where one is in the sidebar: which ticket is chosen, which is open, what lies over it. */
import { useState } from 'react';
import type { DialogKind } from '@/components/ticket/decide-dialog.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';

export interface View {
  readonly activeId?: TicketId;
  readonly openId?: TicketId;
  readonly composing?: 'write' | 'templates';
  readonly dialog?: { readonly kind: DialogKind; readonly id: TicketId };
  readonly help?: boolean;
  readonly filtering?: boolean;
}

export function useView() {
  const [view, setView] = useState<View>({});
  return {
    view,
    choose: (activeId: TicketId) => setView((now) => ({ ...now, activeId })),
    /** Opens a ticket; the composer stays open only on the ticket it belongs to. */
    open: (openId: TicketId, composing?: View['composing']) =>
      setView(({ openId: was, composing: wasComposing, ...now }) => {
        const next = composing ?? (was === openId ? wasComposing : undefined);
        return { ...now, activeId: openId, openId, ...(next ? { composing: next } : {}) };
      }),
    close: () => setView(({ openId: _open, composing: _composing, ...now }) => now),
    stopComposing: () => setView(({ composing: _, ...now }) => now),
    ask: (kind: DialogKind, id: TicketId) => setView((now) => ({ ...now, dialog: { kind, id } })),
    stopAsking: () => setView(({ dialog: _, ...now }) => now),
    help: (help: boolean) => setView((now) => ({ ...now, help })),
    filtering: (filtering: boolean) => setView((now) => ({ ...now, filtering })),
  };
}
