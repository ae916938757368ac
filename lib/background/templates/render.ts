import type { Approval } from '@/lib/domain/approval.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { RenderedReply } from '@/lib/domain/rendered-reply.ts';
import type { Template } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { TemplateQueries } from '@/lib/protocol/templates.ts';
import type { DataOf } from '@/lib/protocol.ts';
import { type Filled, renderTemplate } from '@/lib/replies/render.ts';
import type { ReplyContext } from '@/lib/replies/variables.ts';
import { approvalsOf, judgedReply } from '../replies/judged.ts';
import { replyContext } from '../reply-context.ts';
import type { World } from '../world.ts';

/** A template filled and judged; without a ticket there is nothing to judge it for. */
export function fill(
  template: Template,
  known?: { readonly context: ReplyContext; readonly approvals: readonly Approval[] },
  language?: Language,
  filled: Filled = {},
): RenderedReply {
  const rendered = renderTemplate(template, known?.context, language, filled);
  const judged = known
    ? judgedReply(rendered.text, known.context, known.approvals, { language: rendered.language })
    : { violations: [], promises: [] };
  return { ...judged, ...rendered };
}

/** A stored template filled for a stored ticket, or for none, and what the guard says of it. */
export async function renderStored(
  world: World,
  { templateId, ticketId, language, ...filled }: DataOf<TemplateQueries['template.render']>,
): Promise<RenderedReply> {
  const partials = await world.store.templates.toArray();
  const template = partials.find(({ id }) => id === templateId);
  if (!template) throw new Error(REFUSALS.templateGone);
  const known = ticketId && {
    context: await replyContext(world, ticketId),
    approvals: await approvalsOf(world.store, ticketId),
  };
  return fill(template, known || undefined, language, { ...filled, partials });
}
