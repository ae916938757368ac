/** What a reading has, without what it says: which things, and which of their fields. */
import type { MessageSeen, Observation, Reading } from '@/lib/domain/reading.ts';

const SAID_OF_THE_READ = new Set(['missing', 'ways', 'type', 'messages', 'last', 'externalId', 'items', 'metrics']);

const messageFields = ({ direction, at, dayOnly, author, automatic }: MessageSeen) =>
  `${direction}${at === undefined ? '' : dayOnly ? ' day' : ' at'}${author === undefined ? '' : ' author'}${automatic ? ' automatic' : ''}`;

function fieldsOf(seen: Observation): string {
  const names = Object.entries(seen)
    .filter(([name, value]) => !SAID_OF_THE_READ.has(name) && value !== undefined)
    .map(([name, value]) =>
      /^(?:kind|state|needsReply|outcome|fulfilment)$/.test(name) ? `${name}=${String(value)}` : name,
    )
    .sort();
  if (seen.type === 'ticket') {
    if (seen.last) names.push(`last(${messageFields(seen.last)})`);
    if (seen.messages) names.push(`messages(${seen.messages.map(messageFields).join(', ')})`);
  }
  if (seen.type === 'order' && seen.items) {
    names.push(`items(${seen.items.map((item) => Object.keys(item).sort().join(' ')).join(', ')})`);
  }
  if (seen.type === 'account') names.push(`metrics(${seen.metrics.map(({ id }) => id).join(' ')})`);
  return `${seen.type} ${names.join(' ')} missing:${[...seen.missing].sort()}`;
}

export const outlineOf = (reading: Reading): readonly string[] => [
  `${reading.portal} ${reading.page} ${reading.layout} ${reading.state} ${reading.locale} missing:${reading.missing} ${reading.focus?.kind ?? ''} ${reading.needsReplyCount ?? ''}`,
  ...reading.observations.map(fieldsOf),
];
