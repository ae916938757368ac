import * as v from 'valibot';
import type { ComposerReports } from '@/lib/protocol/composer.ts';
import type { Schemas } from './parts.ts';

/** Longest text judged, UTF-16 code units; the guard reads no more of it. */
const LONGEST = 20_000;

const result = v.picklist([
  'inserted',
  'draft-exists',
  'thread-changed',
  'news',
  'unconfirmed',
  'no-composer',
  'too-long',
  'refused',
]);

export const composerReports = {
  'composer.help': v.strictObject({}),
  'composer.expand': v.strictObject({ shortcut: v.pipe(v.string(), v.minLength(1), v.maxLength(60)) }),
  'composer.expanded': v.strictObject({ result }),
  'composer.typed': v.strictObject({ text: v.pipe(v.string(), v.maxLength(LONGEST)) }),
} satisfies Schemas<ComposerReports>;
