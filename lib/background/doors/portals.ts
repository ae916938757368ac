import * as v from 'valibot';
import { TOUR_STEPS } from '@/lib/domain/settings.ts';
import { LANGUAGES, PORTALS } from '@/lib/domain/vocabulary.ts';
import type { PortalCommands, PortalQueries, PortalReports } from '@/lib/protocol/portals.ts';
import { key, maybe, type Schemas } from './parts.ts';

const portal = v.picklist(PORTALS);
const empty = v.strictObject({});
const paused = v.boolean();

export const workingLanguages = v.pipe(v.array(v.picklist(LANGUAGES)), v.maxLength(LANGUAGES.length));
export const tour = v.strictObject({ step: v.picklist(TOUR_STEPS), state: v.picklist(['going', 'later', 'done']) });

export const portalReports = { 'pause.end': empty } satisfies Schemas<PortalReports>;

export const portalQueries = { 'portal.list': empty } satisfies Schemas<PortalQueries>;

export const portalCommands = {
  'pause.set': v.variant('scope', [
    v.strictObject({ scope: v.literal('all'), paused }),
    v.strictObject({ scope: v.literal('portal'), portal, paused }),
    v.strictObject({ scope: v.literal('site'), site: key, paused }),
  ]),
  'pause.resume': v.strictObject({ portal, site: maybe(key) }),
} satisfies Schemas<PortalCommands>;
