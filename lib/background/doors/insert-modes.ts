import * as v from 'valibot';
import { INSERT_MODES } from '@/lib/domain/settings.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';

/** How replies come into a portal's page, by portal. */
export const insertModes = v.record(v.picklist(PORTALS), v.picklist(INSERT_MODES));
