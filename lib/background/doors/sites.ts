import * as v from 'valibot';
import { LONGEST_SITE_NAME } from '@/lib/domain/site.ts';
import type { SiteCommands, SiteQueries } from '@/lib/protocol/sites.ts';
import type { Schemas } from './parts.ts';

const origin = v.pipe(v.string(), v.maxLength(300), v.startsWith('https://'));
const name = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_SITE_NAME));
const empty = v.strictObject({});

export const siteQueries = {
  'site.list': empty,
  'site.look': v.strictObject({ address: v.pipe(v.string(), v.maxLength(4_000)) }),
} satisfies Schemas<SiteQueries>;

export const siteCommands = {
  'site.add': v.strictObject({ origin, name }),
  'site.rename': v.strictObject({ origin, name }),
  'site.remove': v.strictObject({ origin }),
} satisfies Schemas<SiteCommands>;
