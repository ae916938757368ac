/** Puts what somebody chose for each field together to a page that is taught. */
import type { TaughtField, TaughtPage, TaughtPart } from '@/lib/domain/taught.ts';
import { steady } from '@/lib/portals/kit/steady.ts';
import { isWritable } from './composer.ts';
import type { Chosen, Ground, Head, TeachProblem } from './contract.ts';
import { find } from './find.ts';
import { identified } from './identity.ts';
import { hasWords } from './selector.ts';

/** One part for each kind of thing and its rows; a field that was chosen twice counts as chosen last. */
function partsOf(chosen: readonly Chosen[]): readonly TaughtPart[] {
  const parts = new Map<string, { what: TaughtPart['what']; each: string; fields: Map<string, TaughtField> }>();
  for (const { what, each, field, at, as } of chosen) {
    const key = `${what} ${each}`;
    const part = parts.get(key) ?? { what, each, fields: new Map() };
    part.fields.set(field, { field, at, as });
    parts.set(key, part);
  }
  return [...parts.values()].map(({ what, each, fields }) => ({ what, each, fields: [...fields.values()] }));
}

const wordsIn = ({ each, fields }: TaughtPart): boolean => hasWords(each) || fields.some(({ at }) => hasWords(at));

/**
 * The page as it will be kept, or what still stands against it. Rows are told apart by what was chosen, else by what
 * the page's links and numbers show; where neither does, `identity` says what must be pointed at too.
 */
export function teach(chosen: readonly Chosen[], head: Head, ground: Ground): TaughtPage | TeachProblem {
  const { kind, composer, site, ...rest } = head;
  if (chosen.length === 0 && composer === undefined) return { problem: 'empty' };
  const { document } = ground.page;
  if (composer !== undefined && !find(document, composer).some(isWritable)) return { problem: 'not-writable' };
  return steady(() => {
    const parts: TaughtPart[] = [];
    for (const part of partsOf(chosen)) {
      const whole = part.what === 'message' ? part : identified(part, kind, ground);
      if (!('what' in whole)) return { problem: 'identity', fields: whole.fields };
      if (part.what === 'message' && !part.fields.some(({ field }) => field === 'text'))
        return { problem: 'identity', fields: ['text'] };
      parts.push(whole);
    }
    const { portal, page, locale } = ground.reading;
    const words = parts.some(wordsIn) || (composer !== undefined && hasWords(composer));
    return {
      ...rest,
      portal,
      page,
      kind,
      locale: words ? locale : '*',
      parts,
      ...(composer !== undefined && { composer }),
      ...(site && { site }),
    };
  });
}
