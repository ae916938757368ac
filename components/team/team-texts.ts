/** What is said of teammates on a ticket, in whole sentences. */
import type { Instant } from '@/lib/domain/time.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { setApart } from '@/lib/i18n/shown.ts';
import type { OnTicket } from './on-ticket.ts';

const listed = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.map(setApart));

/** Who has it, who writes, who looks: each a sentence. `moment` writes a time as the viewer is used to. */
export function sentencesOf(
  t: Text,
  { holder, pending, writing, looking }: OnTicket,
  locale: string,
  moment: (at: Instant) => string,
): readonly string[] {
  const at = holder && moment(holder.until);
  return [
    ...(holder ? [t(holder.mine ? 'teamWork:mineUntil' : 'teamWork:heldUntil', { name: holder.name, at })] : []),
    ...(pending ? [t('teamWork:pending')] : []),
    // Names are set apart one by one: escaping the list again would mark the marks.
    ...(writing.length > 0
      ? [t('teamWork:writing', { names: listed(writing, locale), interpolation: { escapeValue: false } })]
      : []),
    ...(looking.length > 0
      ? [t('teamWork:looking', { names: listed(looking, locale), interpolation: { escapeValue: false } })]
      : []),
  ];
}

/** What a row has room for: the one thing that matters most. Writing is news, holding a fact, looking a hint. */
export function markOf({
  holder,
  pending,
  writing,
  looking,
}: OnTicket):
  | { readonly what: 'writing' | 'held' | 'mine' | 'pending' | 'looking'; readonly names: readonly string[] }
  | undefined {
  if (writing.length > 0) return { what: 'writing', names: writing };
  if (pending) return { what: 'pending', names: [] };
  if (holder) return holder.mine ? { what: 'mine', names: [] } : { what: 'held', names: [holder.name] };
  return looking.length > 0 ? { what: 'looking', names: looking } : undefined;
}
