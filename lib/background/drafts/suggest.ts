/** The suggested reply to a ticket: no network, only what is stored. */
import { isBlocked } from '@/lib/domain/rendered-reply.ts';
import type { Suggested } from '@/lib/domain/suggestion.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { suggestReply } from '@/lib/replies/suggest.ts';
import { approvalsOf, judgedReply } from '../replies/judged.ts';
import { replyContext } from '../reply-context.ts';
import type { World } from '../world.ts';

export async function suggestFor(world: World, id: TicketId): Promise<Suggested> {
  const { store } = world;
  const [context, approvals, templates, uses] = await Promise.all([
    replyContext(world, id),
    approvalsOf(store, id),
    store.templates.toArray(),
    store.templateUses.toArray(),
  ]);
  return suggestReply(context.ticket, context.order, templates, {
    uses: new Map(uses.map((use) => [use.id, use])),
    now: world.now(),
    render: (template) => renderTemplate(template, context, undefined, { partials: templates }),
    // A field's gap is asked for before the reply goes in.
    sound: (text, language) => {
      const judged = judgedReply(text, context, approvals, { language });
      const violations = judged.violations.filter(({ violation }) => violation !== 'unresolved_placeholder');
      return !isBlocked({ ...judged, violations, missing: [], clearances: [] });
    },
  });
}
