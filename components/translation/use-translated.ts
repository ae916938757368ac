import { useCallback, useState } from 'react';
import { useAsk, useClient } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { TextAsked, Translated } from '@/lib/protocol.ts';
import { translateOnDevice } from './on-device.ts';

export interface Translating {
  readonly data: Translated | undefined;
  readonly error: unknown;
  /** Begins what is left to do, or tries again. */
  start(): void;
  cancel(): void;
  /** On its way, here or in the background. */
  readonly busy: boolean;
}

/** A text in another language, as the background has it, and the means to have it translated. */
export function useTranslated(asked: TextAsked, ticketId: TicketId | undefined, enabled = true): Translating {
  const client = useClient();
  const { data, error: askError } = useAsk('translation.text', asked, { enabled });
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  /** The browser's own engine cannot do it, and there is no other; only a view finds that out. */
  const [lacking, setLacking] = useState<string>();
  const key = JSON.stringify(asked);

  const begin = useCallback(async () => {
    const order = { ...(JSON.parse(key) as TextAsked), ...(ticketId ? { ticketId } : {}) };
    const begun = await client.command('translation.start', order);
    if (begun.state !== 'view' || !begun.from) return begun.noEngine;
    // The browser's own engine runs in a document only; sentences it cannot do go to the next engine.
    const { left: texts, from } = begun;
    const answer = await translateOnDevice({ texts, from, to: order.to });
    if ('texts' in answer) {
      const pairs = texts.map((source, index) => ({ source, target: answer.texts[index] ?? '' }));
      await client.command('translation.keep', { from, to: order.to, pairs, ...(ticketId ? { ticketId } : {}) });
      return false;
    }
    return (await client.command('translation.start', { ...order, without: ['browser'] })).noEngine;
  }, [client, key, ticketId]);

  const start = useCallback(() => {
    setRunning(true);
    setError(undefined);
    begin()
      .then((none) => setLacking(none ? key : undefined))
      .catch(setError)
      .finally(() => setRunning(false));
  }, [begin, key]);

  return {
    data: data && lacking === key ? { ...data, noEngine: true } : data,
    error: error ?? askError ?? undefined,
    start,
    cancel: () => void client.command('translation.cancel', asked).catch(() => {}),
    busy: running || data?.state === 'working',
  };
}
