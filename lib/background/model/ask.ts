/** From a ticket to what a model makes of its reply: masked, asked, put back, judged. */
import type { ModelTask } from '@/lib/domain/model-draft.ts';
import type { Order } from '@/lib/domain/order.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { inOrder } from '@/lib/domain/thread.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { EngineId } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { ModelResult, ModelTrouble } from '@/lib/protocol/model.ts';
import { type ChatMessage, draftWithModel, type ModelAsk } from '@/lib/replies/model-draft.ts';
import { EngineError } from '@/lib/translation/engine.ts';
import { chat } from '@/lib/translation/engines/kit/chat.ts';
import { mask } from '@/lib/translation/mask.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { openEngine } from '../engines/open.ts';
import { approvalsOf, judgedReply } from '../replies/judged.ts';
import { replyContext } from '../reply-context.ts';
import type { Shell } from '../shell.ts';
import { reserve } from '../translation/meters.ts';

const MODEL: EngineId = 'openai-compatible';
/** The worker is stopped half a minute after the last sign of life; a model that has not answered by then will not, ms. */
const PATIENCE = 28_000;

type Needs = Pick<Shell, 'world' | 'gate'>;

export interface Asked {
  readonly id: TicketId;
  readonly task: ModelTask;
  readonly draft: string;
}

const failed = (trouble: ModelTrouble, said?: string): ModelResult => ({
  state: 'failed',
  trouble,
  ...(said ? { said } : {}),
});

/** A rewrite keeps the draft's language; anything else is for the buyer. */
function languageOf({ task, draft }: Asked, { derived }: Ticket): Language {
  const own = task === 'draft' || task === 'language' ? 'und' : understand(draft).language;
  if (own !== 'und') return own;
  return derived.language === 'und' ? 'en' : derived.language;
}

/** What is known of the matter, without a person in it. */
function factsOf({ observed, derived }: Ticket, order: Order | undefined): ModelAsk['facts'] {
  const estimate = order?.deliverBy;
  return {
    portal: observed.portal,
    intent: derived.intent,
    ...(observed.fulfilment === 'unknown' ? {} : { fulfilment: observed.fulfilment }),
    ...(order?.state ? { orderState: order.state } : {}),
    ...(estimate === undefined ? {} : { latestEstimatedDelivery: new Date(estimate).toISOString().slice(0, 10) }),
  };
}

const threadOf = (messages: readonly Message[]): ModelAsk['thread'] =>
  inOrder(messages)
    .filter(({ direction }) => direction !== 'internal')
    .map(({ direction, text }) => ({ by: direction === 'inbound' ? 'buyer' : 'seller', text }));

/** The buyer's name, whole and in parts: no model needs it. */
function namesOf(ticket: Ticket, order: Order | undefined): { term: string }[] {
  const names = [ticket.observed.buyer, order?.buyer].flatMap((name) => (name ? [name] : []));
  const parts = names.flatMap((name) => [name, ...name.split(/[\s,]+/)]).filter((part) => [...part].length > 1);
  return [...new Set(parts)].map((term) => ({ term }));
}

const lengthOf = (messages: readonly ChatMessage[]) =>
  messages.reduce((sum, { content }) => sum + [...content].length, 0);

class OverBudget extends Error {}

/** Never rejects for what a model or the network does. */
export async function askModel(shell: Needs, asked: Asked): Promise<ModelResult> {
  const { store } = shell.world;
  if (asked.task !== 'draft' && asked.draft.trim() === '') return failed('empty');
  const ticket = await store.tickets.get(asked.id);
  if (!ticket) throw new Error(REFUSALS.ticketGone);
  const opened = await openEngine(shell, MODEL);
  if ('why' in opened) return failed(opened.why);
  const { observed } = ticket;
  const order = observed.orderId ? await store.orders.get(orderKey(observed, observed.orderId)) : undefined;
  const messages = await store.messages.where('ticketId').equals(asked.id).toArray();
  const language = languageOf(asked, ticket);
  const names = namesOf(ticket, order);
  try {
    const answer = await draftWithModel(
      { ...asked, language, thread: threadOf(messages), facts: factsOf(ticket, order) },
      {
        mask: (text) => mask(text, names),
        send: async (prompt) => {
          if (!(await reserve(shell.world, MODEL, lengthOf(prompt)))) throw new OverBudget();
          return chat(opened.world(AbortSignal.timeout(PATIENCE)), prompt);
        },
      },
    );
    if ('trouble' in answer) return failed(answer.trouble);
    const { text, lost } = answer;
    const judged = judgedReply(text, await replyContext(shell.world, asked.id), await approvalsOf(store, asked.id));
    return { state: 'done', reply: { text, language, lost, ...judged } };
  } catch (error) {
    if (error instanceof OverBudget) return failed('budget');
    if (error instanceof EngineError) return failed(error.trouble, error.said);
    throw error;
  }
}
