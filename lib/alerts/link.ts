import type { Alert } from '@/lib/domain/alert.ts';

/** Longer ones are left out: WeCom takes 4,096 bytes for everything. */
const LONGEST = 500;

/**
 * The portal's own page of the ticket, which a phone can open too (an extension's page it cannot). Left out where it is
 * not https, and where it may name the buyer and the channel may not: an address of a mailbox stands in it.
 */
export function linkOf({ url }: Pick<Alert, 'url'>, buyerData: boolean): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') return undefined;
  // Marks that end a link in one markup or the other.
  const link = parsed.href.replace(/[()<>[\]{}|\\^`'"\s]/g, (mark) => MARKS[mark] ?? encodeURIComponent(mark));
  if (link.length > LONGEST || (!buyerData && /@|%40/i.test(link))) return undefined;
  return link;
}
const MARKS: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', "'": '%27' };
