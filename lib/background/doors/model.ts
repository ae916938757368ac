import * as v from 'valibot';
import { MODEL_TASKS } from '@/lib/domain/model-draft.ts';
import type { ModelCommands, ModelQueries } from '@/lib/protocol/model.ts';
import { key, type Schemas, text, ticketId } from './parts.ts';

export const modelQueries = { 'model.result': v.strictObject({ run: key }) } satisfies Schemas<ModelQueries>;

export const modelCommands = {
  'model.start': v.strictObject({ id: ticketId, task: v.picklist(MODEL_TASKS), draft: text }),
} satisfies Schemas<ModelCommands>;
