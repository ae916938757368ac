import type { CheckedTemplate, TemplateQueries } from '@/lib/protocol/templates.ts';
import type { DataOf } from '@/lib/protocol.ts';
import { checkBodies } from '@/lib/replies/check-template.ts';
import { exampleContext } from '@/lib/replies/example.ts';
import { replyContext } from '../reply-context.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { fill } from './render.ts';

/** A template as an editor holds it: what is wrong with its texts, and what it says in one language. */
export async function checkTemplate(
  world: World,
  { template, language, ticketId }: DataOf<TemplateQueries['template.check']>,
): Promise<CheckedTemplate> {
  const { store, now } = world;
  const partials = (await store.templates.toArray()).filter(({ kind }) => kind === 'partial');
  const context = ticketId
    ? await replyContext(world, ticketId)
    : exampleContext(language, await settingsOf(store), now());
  return {
    problems: checkBodies(
      template,
      partials.map(({ name }) => name),
    ),
    rendered: fill(template, { context, approvals: [] }, language, { partials }),
  };
}
