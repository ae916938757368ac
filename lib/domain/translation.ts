import type { Instant } from './time.ts';
import type { Language } from './vocabulary.ts';

export const ENGINES = [
  'browser',
  'google-v2',
  'google-v3',
  'deepl',
  'azure',
  'libretranslate',
  'baidu',
  'openai-compatible',
] as const;
export type EngineId = (typeof ENGINES)[number];

/**
 * Why an engine gave no translation. `auth`: the key is wrong or may not do this. `quota`: used up for now. `rate`: too
 * fast. `unsupported`: not this pair. `too-long`: split it. `server`, `network`: may be tried again. `bad-answer`: not
 * what is documented. `no-permission`: the browser was not allowed to reach it. `cancelled`: nobody waits any more.
 */
export const ENGINE_TROUBLES = [
  'auth',
  'quota',
  'rate',
  'unsupported',
  'too-long',
  'server',
  'network',
  'bad-answer',
  'no-permission',
  'cancelled',
] as const;
export type EngineTrouble = (typeof ENGINE_TROUBLES)[number];

/** What a person enters to use an engine. */
export interface EngineField {
  readonly id: string;
  /** Never handed back to a view. */
  readonly secret: boolean;
  readonly required: boolean;
  readonly initial?: string;
  /** `address`: the base of an HTTP interface, to be reached with leave only. `long`: of several lines. */
  readonly kind?: 'address' | 'long';
}

/**
 * The match pattern that stands for an address, for the browser to be asked for. Undefined where nothing may be sent:
 * plain HTTP leaves the words readable on the way, so it is taken on this machine only. Ports are left out; Firefox
 * knows none in patterns, and without one Chrome takes any.
 */
export function originPattern(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username } = new URL(address);
  const here = hostname === 'localhost' || hostname === '127.0.0.1';
  if (username !== '' || !(protocol === 'https:' || (protocol === 'http:' && here))) return undefined;
  return `${protocol}//${hostname}/*`;
}

/** Match patterns an engine needs with these values: of every address entered, and those it reaches in any case. */
export function originsOf(
  engine: { readonly fields: readonly EngineField[]; readonly also?: readonly string[] },
  values: Readonly<Record<string, string>>,
): string[] {
  const entered = engine.fields
    .filter(({ kind }) => kind === 'address')
    .map(({ id, initial }) => originPattern(values[id] || initial || ''));
  return [...new Set([...entered.filter((pattern) => pattern !== undefined), ...(engine.also ?? [])])];
}

/** One sentence or paragraph and its rendering, so that the same words are paid for once. */
export interface MemoryEntry {
  /** Hash of languages and source. */
  readonly id: string;
  readonly from: Language;
  readonly to: Language;
  readonly source: string;
  readonly target: string;
  /** `person`: written or corrected by somebody; then it is never overwritten by an engine's. */
  readonly by: EngineId | 'person';
  /** By which near matches are found, prefixed with both languages. */
  readonly grams: readonly string[];
  readonly uses: number;
  readonly usedAt: Instant;
}

/** A word with a fixed rendering; without `to`, one that is never translated (brand, SKU, carrier). */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly to?: Readonly<Partial<Record<Language, string>>>;
  readonly note?: string;
}

/** Characters sent to an engine in one calendar month (UTC). */
export interface Meter {
  /** `<engine>:<YYYY-MM>`. */
  readonly id: string;
  readonly characters: number;
}

/**
 * What an engine needs to be asked, or what files of taught pages are signed with; kept in the background only: never
 * shown, exported or sent elsewhere.
 */
export interface Secret {
  /** Of a channel: `channel:<id>`. `privacy`: what marks of erased buyers and pseudonyms are made with. */
  readonly id: EngineId | 'signing' | 'team' | 'snapshot' | 'privacy' | `channel:${string}`;
  readonly values: Readonly<Record<string, string>>;
}

/** `<from>><to>`, for example `zh>de`. */
export type LanguagePair = `${Language}>${Language}`;
export const pairOf = (from: Language, to: Language): LanguagePair => `${from}>${to}`;

export interface TranslationSettings {
  /** Which engine is asked first, and which when it fails. One not named here is never asked. */
  readonly order: readonly EngineId[];
  /** Another order for one pair of languages. */
  readonly pairs: Readonly<Partial<Record<LanguagePair, readonly EngineId[]>>>;
  /** Since when messages may be handed to an engine; without an entry none ever is. */
  readonly consented: Readonly<Partial<Record<EngineId, Instant>>>;
  /** Most characters an engine is sent in a calendar month (UTC); no entry: no limit of ours. */
  readonly budgets: Readonly<Partial<Record<EngineId, number>>>;
  /** What the agent reads and writes. */
  readonly agentLanguage: Language;
  /** The buyer's words are translated as a ticket is opened, not only on demand. */
  readonly auto: boolean;
}

/** The browser's own engine needs no leave: nothing leaves the machine. It can still be taken out. */
export const DEFAULT_TRANSLATION: TranslationSettings = {
  order: ENGINES,
  pairs: {},
  consented: { browser: 0 },
  budgets: {},
  agentLanguage: 'zh',
  auto: false,
};

/** The engines that may be named for a pair of languages, first choice first, whether or not each is consented to. */
export const orderFor = (settings: TranslationSettings, from: Language, to: Language): readonly EngineId[] =>
  settings.pairs[pairOf(from, to)] ?? settings.order;

/** The meter of an engine's calendar month (UTC). */
export const meterId = (engine: EngineId, now: Instant): Meter['id'] =>
  `${engine}:${new Date(now).toISOString().slice(0, 7)}`;
