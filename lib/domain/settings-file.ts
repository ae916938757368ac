/** A file of all that is set, and what bringing one in would change here. */
import type { Instant } from './time.ts';

/** What a file is made of, in the order it is shown. What belongs to one person or one computer is in none. */
export const SETTINGS_PARTS = [
  'rules',
  'people',
  'queues',
  'ladders',
  'channels',
  'alerts',
  'targets',
  'policies',
  'hours',
  'customers',
  'guard',
  'shops',
  'inserting',
  'translation',
  'display',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** Rises when a file can no longer be read by code that knows the version before. */
export const SETTINGS_FILE_VERSION = 1;
/** Longest file taken, UTF-16 code units: a thousand rules and as many people. */
export const LARGEST_SETTINGS_FILE = 4_000_000;

/** What other files of Portside are, so that one can be told where they belong. */
export type OtherFile = 'data' | 'rules' | 'templates';

export type SettingsFileProblem =
  | { readonly code: 'too_large' | 'not_json' | 'empty' | 'too_deep' }
  /** No file of settings; `is`: what it seems to be. */
  | { readonly code: 'foreign'; readonly is?: OtherFile }
  | { readonly code: 'too_new'; readonly version: number }
  /** `path`: where in the part; `rule`: the code of what is wrong with a rule. */
  | { readonly code: 'damaged'; readonly part: string; readonly path: string; readonly rule?: string };

/** One field, from what it is to what it would be; absent: there is none. */
export interface FieldChange {
  /** Keys from the outside in, for example `targets`, `firstReply`. */
  readonly path: readonly string[];
  readonly from?: unknown;
  readonly to?: unknown;
}

/** One rule, person, store …; of a part that is one thing, that thing, with the key ''. */
export interface ThingChange {
  readonly key: string;
  /** As people call it; absent: the key says it. */
  readonly name?: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Of a changed one. */
  readonly fields: readonly FieldChange[];
}

export interface PartDifference {
  readonly part: SettingsPart;
  /** What stands here now, as a check sum: it must still stand when the part is taken. */
  readonly base: string;
  /** Empty: the file says what stands here. */
  readonly things: readonly ThingChange[];
}

export interface SettingsPreview {
  readonly exportedAt?: string;
  readonly parts: readonly PartDifference[];
}

/** A part that was taken, as it stood before and as it was then written; so that it can be put back. */
export interface TakenPart {
  readonly part: SettingsPart;
  readonly before: unknown;
  readonly written: string;
}

export interface LastSettingsImport {
  readonly id: string;
  readonly at: Instant;
  readonly parts: readonly TakenPart[];
}
