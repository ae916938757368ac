/** By what a thread is known again: so that a reply goes only into the conversation the person was looking at. */
import { fingerprint } from './hash.ts';
import type { MessageSeen, Reading, TicketKey, TicketSeen } from './reading.ts';
import type { StoreRef } from './ticket.ts';

/** What is absent is unknown and compared with nothing. */
export interface ThreadMark extends StoreRef, TicketKey {
  readonly orderId?: string;
  readonly buyer?: string;
  /** Mark of the newest message from the buyer; absent where the page shows no thread. */
  readonly newest?: string;
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
const nameOf = ({ externalId, text }: MessageSeen): string => externalId ?? line(text);

/** The buyer's newest words, counted where the same were written before. Times are left out: a page may show "2 min ago". */
function newestOf(messages: readonly MessageSeen[] | undefined): string | undefined {
  const names = messages?.filter(({ direction }) => direction === 'inbound').map(nameOf) ?? [];
  const last = names.at(-1);
  return last === undefined ? undefined : fingerprint(`${names.filter((name) => name === last).length} ${last}`);
}

/** The thread a page is about; undefined when it is about none. */
export function threadOf({ focus, observations }: Reading, shop: StoreRef): ThreadMark | undefined {
  if (!focus) return undefined;
  const seen = observations.filter(
    (one): one is TicketSeen => one.type === 'ticket' && one.kind === focus.kind && one.externalId === focus.externalId,
  );
  const { orderId, buyer, messages } = seen.find((one) => one.messages) ?? seen[0] ?? {};
  const newest = newestOf(messages);
  const { kind, externalId } = focus;
  return {
    portal: shop.portal,
    store: shop.store,
    kind,
    externalId,
    ...(orderId === undefined ? {} : { orderId }),
    ...(buyer === undefined ? {} : { buyer }),
    ...(newest === undefined ? {} : { newest }),
  };
}

const agree = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || line(a) === line(b);

/** Whether the page shows the very thread that was expected. */
export const isThread = (expect: ThreadMark, shown: ThreadMark | undefined): boolean =>
  shown !== undefined &&
  (['portal', 'store', 'kind', 'externalId'] as const).every((part) => expect[part] === shown[part]) &&
  agree(expect.orderId, shown.orderId) &&
  agree(expect.buyer, shown.buyer);

/** Whether the buyer has written since, or the page no longer shows what the buyer wrote. */
export const hasNews = (expect: ThreadMark, shown: ThreadMark): boolean =>
  expect.newest !== undefined && expect.newest !== shown.newest;
