/** What page agents may say, whole. */
import * as v from 'valibot';
import type { Reports } from '@/lib/protocol.ts';
import { reading, url } from '../reading-schema.ts';
import { composerReports } from './composer.ts';
import { maybe, type Schemas } from './parts.ts';
import { portalReports } from './portals.ts';
import { repairReports } from './repair.ts';

const side = v.picklist(['left', 'right']);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const place = v.strictObject({ side, top: share, width: v.pipe(v.number(), v.minValue(320), v.maxValue(520)) });

export const reports = {
  'page.read': v.strictObject({ url, reading, mended: maybe(v.literal(true)) }),
  'frame.request': v.strictObject({}),
  'agent.change': v.strictObject({}),
  'rail.place': place,
  ...composerReports,
  ...repairReports,
  ...portalReports,
} satisfies Schemas<Reports>;
