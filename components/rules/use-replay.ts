import { useEffect, useRef, useState } from 'react';
import { useAsk, useClient, useCommand } from '@/lib/client/live.tsx';
import type { ReplayState } from '@/lib/domain/replay.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';

export interface Replay {
  /** undefined: not begun, or the first answer is on its way. */
  readonly state: ReplayState | undefined;
  readonly starting: boolean;
  readonly error: Error | null;
  /** The rules that were tried; undefined: none yet. */
  readonly tried: readonly RoutingRule[] | undefined;
  start(rules: readonly RoutingRule[]): void;
  cancel(): void;
}

/** A try of rules over stored tickets in the background; it ends with the view that began it. */
export function useReplay(): Replay {
  const client = useClient();
  const begin = useCommand('replay.start');
  const stop = useCommand('replay.cancel');
  const [run, setRun] = useState<{ readonly id: string; readonly rules: readonly RoutingRule[] }>();
  const asked = useAsk('replay.state', { run: run?.id ?? '' }, { enabled: run !== undefined });
  const state = run ? asked.data : undefined;

  // Whoever leaves wants no answer any more: the background may stop.
  const going = useRef<string>(undefined);
  going.current = state === undefined || state.state === 'running' ? run?.id : undefined;
  useEffect(
    () => () => {
      if (going.current !== undefined) client.command('replay.cancel', { run: going.current }).catch(() => undefined);
    },
    [client],
  );
  return {
    state,
    starting: begin.isPending || (run !== undefined && state === undefined && !asked.error),
    error: begin.error ?? asked.error ?? stop.error,
    tried: run?.rules,
    start: (rules) => {
      setRun(undefined);
      begin.mutate({ rules }, { onSuccess: ({ run: id }) => setRun({ id, rules }) });
    },
    cancel: () => run && stop.mutate({ run: run.id }),
  };
}
