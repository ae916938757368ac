/** The chat completions interface, which most language models have. https://platform.openai.com/docs/api-reference/chat */
import type { EngineTrouble } from '@/lib/domain/translation.ts';
import { EngineError, type EngineWorld } from '../../engine.ts';
import { type Answer, at, baseOf, JSON_BODY, post } from './http.ts';

export const CHAT_ADDRESS = 'https://api.openai.com/v1';

export interface ChatMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** `{"error": {"code", "type"}}`. https://platform.openai.com/docs/guides/error-codes */
function troubleOf({ status, json }: Answer): EngineTrouble | undefined {
  if (status < 400) return undefined;
  const codes = `${at(json, 'error', 'code')} ${at(json, 'error', 'type')}`;
  if (/insufficient_quota|billing/.test(codes)) return 'quota';
  if (/context_length_exceeded|string_above_max_length/.test(codes)) return 'too-long';
  return undefined;
}

/**
 * Asks the model entered (`address`, `model`, `key`) and answers with the content of its message. `temperature`: 0 is
 * the same answer each time. Rejects with `EngineError` only.
 */
export async function chat(world: EngineWorld, messages: readonly ChatMessage[], temperature = 0): Promise<string> {
  const { key, model = '' } = world.values;
  let fixed = false;
  const ask = (more: object) =>
    post(
      world,
      {
        url: `${baseOf(world.values.address, CHAT_ADDRESS)}/chat/completions`,
        headers: { ...JSON_BODY, ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify({ model, ...more, stream: false, messages }),
      },
      (answer) => {
        fixed = answer.status === 400 && at(answer.json, 'error', 'param') === 'temperature';
        return troubleOf(answer);
      },
    );
  const { json } = await ask({ temperature }).catch((error: unknown) => {
    // Models that reason have a temperature of their own, and refuse any other.
    if (fixed) return ask({});
    throw error;
  });
  if (at(json, 'choices', 0, 'finish_reason') === 'length') throw new EngineError('too-long', 'length');
  const content = at(json, 'choices', 0, 'message', 'content');
  if (typeof content !== 'string') throw new EngineError('bad-answer');
  return content;
}
