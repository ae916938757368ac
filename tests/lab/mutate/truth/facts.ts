/** What is true of a page, in a form that a reading can be held against field by field. */
import type { Money } from '@/lib/domain/money.ts';
import type { Observation } from '@/lib/domain/reading.ts';
import type { LabItem, LabMessage } from '../../../portal-lab/world/types.ts';

/** How far a reading may lie from the truth on a changed page. */
export interface Slack {
  /** Ms by which times stand less exactly. */
  readonly blur: number;
  /** Long texts end in dots. */
  readonly cut: boolean;
}

export interface Fact {
  /** undefined: the page does not say it; a value read all the same is made up. */
  readonly value: unknown;
  right(read: unknown, slack: Slack): boolean;
}

const folded = (text: unknown): string =>
  String(text)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u00ad\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const DOTS = /(?:…|\.\.\.)$/;

/** The same value, to the letter. */
export const same = (value: unknown): Fact => ({
  value,
  right: (read) => JSON.stringify(read) === JSON.stringify(value),
});

/** An amount: order of the fields does not count. */
export const money = (value: Money | undefined): Fact => ({
  value,
  right: (read) => {
    const { minor, currency } = (read ?? {}) as Partial<Money>;
    return minor === value?.minor && currency === value?.currency;
  },
});

/** A text someone wrote: white space and marks that nobody sees do not count. */
export const text = (value: string | undefined): Fact => ({
  value,
  right: (read, { cut }) => {
    const [said, real] = [folded(read), folded(value)];
    if (said === real) return true;
    return cut && said.length > 20 && real.startsWith(said.replace(DOTS, '').trimEnd());
  },
});

/** A text that the page may show only the beginning of. */
export const beginning = (value: string | undefined): Fact => ({
  value,
  right: (read) => {
    const said = folded(read).replace(DOTS, '').trimEnd();
    return said !== '' && folded(value).startsWith(said);
  },
});

export const time = (value: number | undefined): Fact => ({
  value,
  right: (read, { blur }) => typeof read === 'number' && Math.abs(read - (value ?? 0)) <= blur,
});

/** One ticket, order or account that the page shows. */
export interface Thing {
  readonly type: Observation['type'];
  readonly kind?: string;
  /** External ids that are right for it; the first is the best. */
  readonly ids: readonly string[];
  /** Ids it goes by where the page shows no better one. */
  readonly weaker?: readonly string[];
  /** Texts or parts of addresses by which it stands on the page; without any of them it is not there any more. */
  readonly signs: readonly string[];
  readonly facts: Readonly<Record<string, Fact>>;
  /** Of the open thread: every message, oldest first; `at` absent where the page shows none. */
  readonly messages?: readonly Told[];
  readonly items?: readonly LabItem[];
  /** Which fields of an item the page shows. */
  readonly itemFields?: readonly (keyof LabItem)[];
  readonly tracking?: readonly string[];
  readonly metrics?: Readonly<Record<string, number>>;
}

export interface Told {
  readonly direction: LabMessage['direction'];
  readonly text: string;
  readonly at?: number;
}

/** Pages show minutes. */
export const toMinute = (at: number): number => Math.floor(at / 60_000) * 60_000;

/** Whole name to the name the page shows for it. */
export type Rename = (name: string) => string;

export interface Truth {
  readonly things: readonly Thing[];
  /** External id of what the page is about. */
  readonly focus?: readonly string[];
  readonly needsReplyCount?: number;
}
