import type { Page } from 'playwright';
import { ask } from '../e2e/ask.ts';

/** Asks the background for the first rows of the queue, through one of our own pages, and prints them as a table. */
export async function printQueue(view: Page, limit = 25): Promise<void> {
  const { rows } = await ask(view, 'queue.list', { filter: {}, limit });
  const short = (text: string | undefined, most: number) => {
    const plain = (text ?? '').replace(/\s+/g, ' ');
    return plain.length > most ? `${plain.slice(0, most - 1)}\u2026` : plain;
  };
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' });
  console.table(
    rows.map(({ ticket: { observed, derived } }) => ({
      'act by': when.format(derived.actBy),
      due: derived.obligations[0] ? when.format(derived.obligations[0].deadline) : '',
      severity: derived.severity,
      portal: [observed.portal, observed.market].filter(Boolean).join(' '),
      kind: observed.kind,
      buyer: short(observed.buyer, 14),
      lang: derived.language,
      intent: derived.intent,
      fulfilment: observed.fulfilment,
      queue: derived.queue,
      why: short(derived.flags.map(({ flag }) => flag).join(' '), 44),
    })),
  );
}
