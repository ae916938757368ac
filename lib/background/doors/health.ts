import * as v from 'valibot';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import type { HealthCommands, HealthQueries } from '@/lib/protocol/health.ts';
import { key, line, type Schemas } from './parts.ts';

export const healthQueries = { 'health.list': v.strictObject({}) } satisfies Schemas<HealthQueries>;

export const healthCommands = {
  'health.noticed': v.strictObject({
    portal: v.picklist(PORTALS),
    page: key,
    fingerprint: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){0,64}$/)),
    locale: line,
  }),
} satisfies Schemas<HealthCommands>;
