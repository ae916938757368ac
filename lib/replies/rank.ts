/** Which templates fit a ticket, best first, and why. Deterministic: the same templates, uses and moment, the same order. */
import type { Fit, FoundTemplate, TemplateGroup } from '@/lib/domain/found-template.ts';
import type { Template, TemplateUse } from '@/lib/domain/template.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';

type ForTicket = Pick<Ticket, 'observed' | 'derived'>;

export interface Surroundings {
  readonly ticket?: ForTicket;
  readonly uses: ReadonlyMap<string, TemplateUse>;
  readonly now: Instant;
}

interface Ranked {
  readonly points: number;
  readonly fits: readonly Fit[];
}

/** Points, ours. A wrong portal or fulfilment pushes a template behind every neutral one. */
const POINTS = {
  /** More than everything else together: somebody decided it. */
  rule: 1000,
  intent: 100,
  otherIntent: -1,
  named: 20,
  misfit: -300,
  language: 10,
  favourite: 15,
  /** Most that use in tickets of the same intent, recency, and use at all can add. */
  like: 120,
  recent: 15,
  used: 20,
} as const;
/** Recency halves in this time. */
const HALF = 14 * DAY;

/** Languages a template is written in, in the vocabulary's order. */
const writtenIn = (template: Template): Language[] => LANGUAGES.filter((language) => isWrittenIn(template, language));

const isWrittenIn = ({ bodies, variants = [] }: Template, language: Language): boolean =>
  bodies[language] !== undefined || variants.some((variant) => variant.language === language);

/** The tenth use tells less than the first. */
const grown = (count: number, factor: number, most: number) => Math.min(most, factor * Math.log2(1 + count));

function habit({ favourite, count, lastAt }: TemplateUse, now: Instant): number {
  const recent = lastAt === undefined ? 0 : POINTS.recent * 2 ** (-Math.max(0, now - lastAt) / HALF);
  return (favourite ? POINTS.favourite : 0) + grown(count, 4, POINTS.used) + recent;
}

/** How well a template fits, with the reasons, most telling first. */
export function rankOf(template: Template, { ticket, uses, now }: Surroundings): Ranked {
  const use = uses.get(template.id);
  const fits: Fit[] = [];
  let points = use ? habit(use, now) : 0;
  if (ticket) {
    const { observed, derived } = ticket;
    const { intent, language } = derived;
    const { portal, fulfilment } = observed;
    if (derived.asks?.templateId === template.id) {
      points += POINTS.rule;
      fits.push({ because: 'rule' });
    }
    if (template.intents.includes(intent)) {
      points += POINTS.intent;
      fits.push({ because: 'intent', intent });
    } else if (template.intents.length > 0) points += POINTS.otherIntent;
    const like = use?.byIntent[intent] ?? 0;
    if (like > 0) {
      points += grown(like, 25, POINTS.like);
      fits.push({ because: 'like', intent, count: like });
    }
    const named = <Value>(list: readonly Value[], value: Value, fit: Fit) => {
      if (list.length === 0) return;
      points += list.includes(value) ? POINTS.named : POINTS.misfit;
      fits.push(list.includes(value) ? fit : { because: 'elsewhere' });
    };
    named(template.portals, portal, { because: 'portal', portal });
    if (fulfilment !== 'unknown') named(template.fulfilments, fulfilment, { because: 'fulfilment', fulfilment });
    if (language !== 'und' && isWrittenIn(template, language)) {
      points += POINTS.language;
      fits.push({ because: 'language', language });
    }
  }
  if (use && use.count > 0 && !fits.some(({ because }) => because === 'like'))
    fits.push({ because: 'used', count: use.count });
  return { points, fits };
}

/** Favourites get the keys 1 to 9 in the order they were made favourites, so that a key means the same on every ticket. */
export function digitsOf(uses: Iterable<TemplateUse>, known: (id: string) => boolean): ReadonlyMap<string, number> {
  const favourites = [...uses]
    .filter(({ id, favourite }) => favourite && known(id))
    .toSorted((a, b) => (a.favouriteAt ?? 0) - (b.favouriteAt ?? 0) || (a.id < b.id ? -1 : 1));
  return new Map(favourites.slice(0, 9).map(({ id }, at) => [id, at + 1]));
}

/** Most templates shown as suggested, and as recent. */
const MOST = 5;

export interface Candidate {
  readonly template: Template;
  /** How well it matches what was typed. */
  readonly found: number;
  /** Its place among all by name, the last word among equals. */
  readonly place: number;
}

export interface Placed extends Candidate, Ranked {
  readonly group: TemplateGroup;
}

/**
 * Best first. With a search by how well it matches, then by fit. Without one in groups: what fits the ticket by its
 * intent or by what was used in like tickets, then favourites by their keys, then what was used last, then the rest.
 */
export function arrange(
  candidates: readonly Candidate[],
  searching: boolean,
  around: Surroundings,
  digits: ReadonlyMap<string, number>,
): readonly Placed[] {
  const ranked = candidates
    .map(({ template, found, place }): Placed => {
      const { points, fits } = rankOf(template, around);
      return { template, found, place, points, fits, group: 'other' };
    })
    .sort((a, b) => b.found - a.found || b.points - a.points || a.place - b.place);
  if (searching) return ranked;

  const habitOf = ({ template }: Candidate) => around.uses.get(template.id);
  const lastOf = (candidate: Candidate) => habitOf(candidate)?.lastAt ?? Number.NEGATIVE_INFINITY;
  const digitOf = ({ template }: Candidate) => digits.get(template.id) ?? Number.POSITIVE_INFINITY;
  const inGroups: Placed[] = [];
  let left: Placed[] = ranked;
  /** Takes out of what is left, so that a template stands once. */
  const take = (group: TemplateGroup, these: readonly Placed[]) => {
    inGroups.push(...these.map((one) => ({ ...one, group })));
    const taken = new Set(these);
    left = left.filter((one) => !taken.has(one));
  };
  take('suggested', left.filter(isSuggested).slice(0, MOST));
  take(
    'favourite',
    left.filter((one) => habitOf(one)?.favourite).toSorted((a, b) => order(digitOf(a), digitOf(b))),
  );
  const used = left.filter((one) => habitOf(one)?.lastAt !== undefined);
  take('recent', used.toSorted((a, b) => order(lastOf(b), lastOf(a))).slice(0, MOST));
  return [...inGroups, ...left];
}

const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

const isSuggested = ({ fits }: Ranked) =>
  fits.some(({ because }) => because === 'rule') ||
  (fits.some(({ because }) => because === 'intent' || because === 'like') &&
    !fits.some(({ because }) => because === 'elsewhere'));

/** What a picker is told of a template. */
export function shownOf(
  { template, fits, group }: Placed,
  use: TemplateUse | undefined,
  digit: number | undefined,
): FoundTemplate {
  const { id, name, shortcut, folder } = template;
  return {
    id,
    name,
    ...(shortcut === undefined ? {} : { shortcut }),
    ...(folder === undefined ? {} : { folder }),
    languages: writtenIn(template),
    favourite: use?.favourite ?? false,
    ...(digit === undefined ? {} : { digit }),
    count: use?.count ?? 0,
    ...(use?.lastAt === undefined ? {} : { lastAt: use.lastAt }),
    group,
    fits,
  };
}
