/** Made-up buyers, unique by name within a portal. */
import type { Language, PortalId } from '@/lib/domain/vocabulary.ts';
import type { Chance } from './random.ts';
import { SAYINGS } from './texts/index.ts';
import type { Buyer } from './types.ts';

const FAMILY_FIRST: readonly Language[] = ['zh', 'ko', 'ja', 'vi'];

function nameOf(language: Language, index: number): string {
  const { given, family } = SAYINGS[language];
  const round = Math.floor(index / given.length);
  const first = given[index % given.length] ?? '';
  // Five a round: together with the eight given names every pair comes up once before any comes up twice.
  const last = family[(index + 5 * round) % family.length] ?? '';
  const again = Math.floor(index / (given.length * family.length));
  const initial = again === 0 ? '' : `${String.fromCharCode(64 + again)}. `;
  if (!FAMILY_FIRST.includes(language)) return `${first} ${initial}${last}`;
  return language === 'zh' || language === 'ko' ? `${initial}${last}${first}` : `${initial}${last} ${first}`;
}

/** One contact in six is by a buyer who was here before. */
const RETURNING = 1 / 6;

/** Hands out buyers and keeps them. */
export function makePeople(chance: Chance) {
  const buyers = new Map<string, Buyer>();
  const counts = new Map<string, number>();
  return {
    buyers,
    /** `newcomer`: somebody who was never here before. */
    meet(portal: PortalId, language: Language, country: string, newcomer = false): Buyer {
      const group = `${portal}-${language}`;
      const index = counts.get(group) ?? 0;
      const known = buyers.get(`${group}-${chance.int(1, Math.max(1, index))}`);
      if (!newcomer && known?.country === country && chance.next() < RETURNING) return known;
      counts.set(group, index + 1);
      const buyer = { id: `${group}-${index + 1}`, name: nameOf(language, index), language, country };
      buyers.set(buyer.id, buyer);
      return buyer;
    },
  };
}

export type People = ReturnType<typeof makePeople>;
