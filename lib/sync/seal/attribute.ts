/** Whose word it is. A device speaks for its member alone, whatever the payload says. */
import type { Approval } from '@/lib/domain/approval.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Member, Roster } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { Decided } from '@/lib/domain/ticket.ts';
import { canonical } from './canonical.ts';

type Named = (by: string) => string;

const ofApproval = (approval: Approval, named: Named): Approval => {
  if (approval.state === 'requested') return { ...approval, askedBy: named(approval.askedBy) };
  return approval.decidedBy === undefined ? approval : { ...approval, decidedBy: named(approval.decidedBy) };
};

/** As a reader sees it: width, case, and what does not show tell nobody apart. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();

/** Only what is new in `after` is the author's: notes and steps that stood there before, word for word, keep their names. */
function ofChange({ before, after }: TicketEvent, named: Named): Partial<Decided> | undefined {
  if (!after) return undefined;
  const fresh = <One extends { readonly id: string; readonly by: string }>(
    all: readonly One[],
    old: readonly One[] = [],
  ): readonly One[] => {
    const stood = new Set(old.map((one) => canonical(one)));
    return all.map((one) => (stood.has(canonical(one)) ? one : { ...one, by: named(one.by) }));
  };
  return {
    ...after,
    ...(after.notes ? { notes: fresh(after.notes, before?.notes) } : {}),
    ...(after.steps ? { steps: fresh(after.steps, before?.steps) } : {}),
  };
}

/**
 * The body with the author's name wherever it claims to be another member's word. Names of nobody in the team stay: a
 * rule, a ladder, and who worked here before there was a team. What was signed is not touched, only what is made of it.
 */
export function attributed(body: TeamBody, author: Member, { members }: Roster): TeamBody {
  const names = new Set(members.map(({ name }) => plain(name)));
  const named: Named = (by) => (names.has(plain(by)) ? author.name : by);
  if (body.kind === 'approval') return { ...body, approval: ofApproval(body.approval, named) };
  if (body.kind !== 'did') return body;
  const { event } = body;
  const after = ofChange(event, named);
  return {
    ...body,
    event: {
      ...event,
      by: named(event.by),
      ...(after ? { after } : {}),
      ...(event.approval ? { approval: ofApproval(event.approval, named) } : {}),
    },
  };
}
