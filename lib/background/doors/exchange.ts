import * as v from 'valibot';
import { LARGEST_SETTINGS_FILE, SETTINGS_PARTS } from '@/lib/domain/settings-file.ts';
import type { ExchangeCommands, ExchangeQueries } from '@/lib/protocol/exchange.ts';
import { key, type Schemas } from './parts.ts';

/** One that is too large is let in as far as the reader, who says so in a sentence. */
const file = v.pipe(v.string(), v.maxLength(3 * LARGEST_SETTINGS_FILE));

export const exchangeQueries = {
  'settings.export': v.strictObject({}),
  'settings.import.preview': v.strictObject({ text: file }),
} satisfies Schemas<ExchangeQueries>;

export const exchangeCommands = {
  'settings.import': v.strictObject({
    text: file,
    parts: v.pipe(
      v.array(v.strictObject({ part: v.picklist(SETTINGS_PARTS), base: key })),
      v.minLength(1),
      v.maxLength(SETTINGS_PARTS.length),
    ),
  }),
  'settings.import.undo': v.strictObject({ id: key }),
} satisfies Schemas<ExchangeCommands>;
