/** How a taught page must look to be taken, from a page agent, a teammate or a file alike. */
import * as v from 'valibot';
import { TAUGHT_FIELDS, type TaughtPage, TRANSFORMS } from '@/lib/domain/taught.ts';
import { PORTALS, TICKET_KINDS } from '@/lib/domain/vocabulary.ts';
import { MOST_FIELDS, MOST_PARTS, problemsOf } from '@/lib/repair/teach/check.ts';
import { LONGEST_SELECTOR } from '@/lib/repair/teach/selector.ts';
import { instant, key, maybe } from './parts.ts';

const selector = v.pipe(v.string(), v.maxLength(LONGEST_SELECTOR));
const name = v.pipe(v.string(), v.maxLength(120));
const field = v.strictObject({
  field: v.picklist([...TAUGHT_FIELDS.ticket, ...TAUGHT_FIELDS.message, ...TAUGHT_FIELDS.order]),
  at: selector,
  as: v.picklist(TRANSFORMS),
});
const part = v.strictObject({
  what: v.picklist(['ticket', 'message', 'order']),
  each: selector,
  fields: v.pipe(v.array(field), v.maxLength(MOST_FIELDS)),
});

const shape = v.strictObject({
  id: key,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  portal: v.picklist(PORTALS),
  page: key,
  site: maybe(
    v.strictObject({ origin: v.pipe(v.string(), v.maxLength(300)), path: v.pipe(v.string(), v.maxLength(500)), name }),
  ),
  layout: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){0,64}$/)),
  locale: v.pipe(v.string(), v.regex(/^(?:\*|[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4})$/)),
  kind: v.picklist(TICKET_KINDS),
  parts: v.pipe(v.array(part), v.maxLength(MOST_PARTS)),
  composer: maybe(selector),
  at: instant,
  by: name,
  gone: maybe(v.literal(true)),
});

/** A taught page: its shape, its sizes, and that every selector, field and transform is one of ours. */
export const taughtPage: v.GenericSchema<unknown, TaughtPage> = v.pipe(
  shape,
  v.check((page) => problemsOf(page).length === 0),
);

/** The page, or the places in it that no taught page may have. Never throws. */
export function checkTaught(value: unknown): TaughtPage | { readonly problems: readonly string[] } {
  const result = v.safeParse(shape, value);
  if (!result.success) {
    const places = result.issues.map((issue) => v.getDotPath(issue) ?? '');
    return { problems: [...new Set(places)].slice(0, 20) };
  }
  const problems = problemsOf(result.output);
  return problems.length > 0 ? { problems } : result.output;
}
