/** How pages of one kind are built, without anything they say: enough to tell that a portal changed its page. */

/** A sketch of a page's structure: 32 two-digit hex numbers, one a hash family; '' where nothing could be sketched. */
export type Fingerprint = string;

const SLOT = 2;

/** Share of equal slots, 0 to 1; about the share of structure two pages have in common. Nothing is like no page. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  const slots = Math.min(a.length, b.length) / SLOT;
  if (slots === 0 || a.length !== b.length) return 0;
  let same = 0;
  for (let at = 0; at < a.length; at += SLOT) if (a.startsWith(b.slice(at, at + SLOT), at)) same += 1;
  return same / slots;
}

/** From here on two pages count as one layout. */
export const SAME_LAYOUT = 0.5;
