import type { TicketId } from '@/lib/domain/ticket.ts';
import { addressOf } from './insert-reply.ts';
import type { Shell } from './shell.ts';

/** Brings the page that shows a ticket to the front, or opens one. */
export async function openTicket(shell: Shell, id: TicketId): Promise<'focused' | 'new' | 'none'> {
  const page = shell.pages.showing(id);
  if (page?.focus === id && (await shell.focusTab(page.tabId))) return 'focused';
  const ticket = await shell.world.store.tickets.get(id);
  const url = ticket && addressOf(shell, ticket);
  if (url) {
    await shell.openTab(url);
    return 'new';
  }
  // A conversation without an address of its own (TikTok): the tab that lists it is the nearest there is.
  return page && (await shell.focusTab(page.tabId)) ? 'focused' : 'none';
}

/** The ticket that an alert's id names, where it is stored and can be opened; whether it was. */
export async function openAlerted(shell: Shell, alertId: string): Promise<boolean> {
  for (const part of alertId.split('|')) {
    const ticket = await shell.world.store.tickets.get(part as TicketId);
    if (ticket) return (await openTicket(shell, ticket.id)) !== 'none';
  }
  return false;
}
