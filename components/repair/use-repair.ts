import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { RepairState, RepairStep } from '@/lib/domain/repair.ts';

/** The repair of the page beside this view: begun with the view, ended with it. */
export function useRepair() {
  const queries = useQueryClient();
  const begin = useCommand('repair.begin');
  const step = useCommand('repair.step');
  const state = useAsk('repair.state', {}, { enabled: begin.isSuccess });
  const put = (next: RepairState | null) => queries.setQueryData(['repair.state', {}], next);
  const start = () => begin.mutate({}, { onSuccess: put });
  const act = (next: RepairStep) => step.mutate({ step: next }, { onSuccess: put });

  const started = useRef(false);
  const { mutate } = step;
  useEffect(() => {
    if (!started.current) start();
    started.current = true;
  });
  // Whatever was being pointed at is over when the view goes; what was chosen goes with it.
  useEffect(() => {
    const end = () => mutate({ step: { do: 'end' } });
    return end;
  }, [mutate]);

  return {
    begin,
    start,
    act,
    state: state.data ?? undefined,
    lost: begin.isSuccess && state.data === null,
    error: step.error,
  };
}
