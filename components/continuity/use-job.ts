import { useCallback, useRef, useState } from 'react';
import { useAsk, useClient } from '@/lib/client/live.tsx';
import type { ContinuityJob } from '@/lib/protocol.ts';

export interface Ordered {
  /** The work that this card ordered last, as it stands. */
  readonly job: ContinuityJob | undefined;
  readonly going: boolean;
  /** `busy`: other work was going on when it was ordered. `failed`: it could not even be ordered. */
  readonly unbegun: 'busy' | 'failed' | undefined;
  /** Has `order` begin work under the id it is given. Never rejects: `unbegun` says what went wrong. */
  begin(order: (id: string) => Promise<{ begun: boolean }>): Promise<void>;
  clear(): void;
}

/** Work of the background on files: ordered here, told of as it goes. */
export function useJob(): Ordered {
  const client = useClient();
  const { data } = useAsk('continuity.state', {});
  const [id, setId] = useState<string>();
  const [unbegun, setUnbegun] = useState<Ordered['unbegun']>();
  const newest = useRef('');
  const last = useRef<ContinuityJob>(undefined);
  if (data?.job && data.job.id === id) last.current = data.job;
  // A worker that was stopped meanwhile knows no more of it: what was done stays done, what was going on broke off.
  const known = last.current?.id === id ? last.current : undefined;
  const broken = known?.state === 'going' && data !== undefined && data.job?.id !== id;
  const job: ContinuityJob | undefined =
    known && broken ? { id: known.id, work: known.work, state: 'failed', trouble: 'failed' } : known;
  const begin = useCallback(async (order: (id: string) => Promise<{ begun: boolean }>) => {
    const next = crypto.randomUUID();
    newest.current = next;
    setId(next);
    setUnbegun(undefined);
    const became = await order(next).then(
      ({ begun }) => (begun ? undefined : ('busy' as const)),
      () => 'failed' as const,
    );
    // Other work may have been ordered since.
    if (newest.current === next) setUnbegun(became);
  }, []);
  const clear = useCallback(() => {
    if (id) void client.command('continuity.done', { id }).catch(() => {});
    // Other work may have been ordered since.
    setId((now) => (now === id ? undefined : now));
  }, [client, id]);
  return { job, going: job?.state === 'going', unbegun, begin, clear };
}
