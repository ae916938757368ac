/** A reply drafted or rewritten by the person's own model: started, then looked at; nothing of it is inserted by itself. */
import type { ModelReply, ModelTask } from '@/lib/domain/model-draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { EngineTrouble } from '@/lib/domain/translation.ts';

/**
 * Why there is no reply. `key`: no model is set up. `consent`: nobody said that messages may go to it. `budget`: the
 * month's own limit is reached. `empty`: nothing to rewrite. `gone`: the worker was stopped half-way.
 */
export type ModelTrouble = EngineTrouble | 'key' | 'consent' | 'budget' | 'empty' | 'gone';

export type ModelResult =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly reply: ModelReply }
  | { readonly state: 'failed'; readonly trouble: ModelTrouble; readonly said?: string };

export interface ModelQueries {
  'model.result': (ask: { run: string }) => ModelResult;
}

export interface ModelCommands {
  /** Answers at once: a model may take longer than a view waits. `draft`: the words as they stand. */
  'model.start': (order: { id: TicketId; task: ModelTask; draft: string }) => { run: string };
}
