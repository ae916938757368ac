/** What cannot be sealed as it stands: smaller parts of it, and what is kept for a version that can. */
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { TeamErrand } from '@/lib/store/rows.ts';
import { SealError } from '@/lib/sync/seal/index.ts';

/** What was sealed, or why no receiver would take it. */
export async function sealedOr(seal: () => Promise<Uint8Array>): Promise<Uint8Array | SealError['code']> {
  try {
    return await seal();
  } catch (error) {
    if (error instanceof SealError) return error.code;
    throw error;
  }
}

/** The same facts in smaller parts; of one message that is too large by itself what stands beside it. None: it has no parts. */
export function partsOfBody(body: TeamBody, why: SealError['code']): readonly TeamBody[] {
  if (body.kind !== 'saw' || body.messages.length === 0) return [];
  const { messages } = body;
  if (messages.length === 1) return why === 'size' ? [{ ...body, messages: [] }] : [];
  const half = Math.ceil(messages.length / 2);
  return [
    { ...body, messages: messages.slice(0, half) },
    { ...body, messages: messages.slice(half) },
  ];
}

/** Of an errand what could not be told; all the rest of it was. */
export function leftOf(errand: TeamErrand, unfit: readonly TeamBody[]): readonly TeamErrand[] {
  if (unfit.length === 0) return [];
  const { tell } = errand;
  if (tell.kind === 'saw') {
    const messages = unfit.flatMap((body) => (body.kind === 'saw' ? body.messages.map(({ id }) => id) : []));
    return [{ ...errand, tell: { ...tell, messages } }];
  }
  if (tell.kind !== 'row') return [errand];
  return unfit.flatMap((body) => {
    if (body.kind !== 'row' && body.kind !== 'unrow') return [];
    const { table, id } = body;
    return [{ ...errand, id: `team|row|${table}|${id}`, tell: { kind: 'row' as const, table, id } }];
  });
}
