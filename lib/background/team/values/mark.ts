/** How far last values hold what was said, as members say it: who joins follows the stream from there. */
import type { ValueMark } from '@/lib/domain/team-event.ts';
import { openMark, sealMark } from '@/lib/sync/seal/index.ts';
import { markFilterOf, valueMarkSubject } from '@/lib/sync/subjects.ts';
import type { Wire } from '@/lib/sync/wire/index.ts';
import type { Desk } from '../open.ts';
import type { Scope } from './scope.ts';

export interface Marks {
  /** Up to this place of the stream; 0: no mark is good. */
  readonly upTo: number;
  /** Place of the mark that was put last, good or not: it moves while somebody puts values. 0: there is none. */
  readonly newest: number;
}

/**
 * The marks on a scope. One of another stream, or of who is no longer in the team, counts for nothing; one further than
 * `lastSeq` lies, or is of a stream that lost its end.
 */
export async function marksOf(
  wire: Pick<Wire, 'values'>,
  { invitation, keys, roster }: Desk,
  { token }: Scope,
  { created, lastSeq }: { readonly created: string; readonly lastSeq: number },
  signal?: AbortSignal,
): Promise<Marks> {
  let marks: Marks = { upTo: 0, newest: 0 };
  const filter = markFilterOf(invitation.team, token);
  const take: Parameters<Wire['values']>[1] = async ({ values }) => {
    for (const { subject, bytes, takenAt, seq } of values) {
      const opened = await openMark(keys, roster, subject, bytes, takenAt);
      marks = { ...marks, newest: Math.max(marks.newest, seq) };
      if ('refused' in opened || opened.author.revokedAt !== undefined) continue;
      const { stream, upTo } = opened.mark;
      if (stream === created && upTo <= lastSeq) marks = { ...marks, upTo: Math.max(marks.upTo, upTo) };
    }
  };
  await wire.values([filter], take, {}, signal);
  return marks;
}

/** Says it; answers the mark's place. */
export async function putMark(
  wire: Pick<Wire, 'putValue'>,
  { invitation, keys }: Pick<Desk, 'invitation' | 'keys'>,
  token: string,
  mark: ValueMark,
): Promise<number> {
  const subject = valueMarkSubject(invitation.team, invitation.member.id, token);
  return (await wire.putValue(subject, await sealMark(keys, subject, mark))).seq;
}
