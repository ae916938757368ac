import { useEffect, useRef, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useMarkUnsaved } from './unsaved.tsx';

type SaveState = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed';

export interface Draft<T> {
  /** What the form shows: the draft, else what is stored. */
  readonly value: T | undefined;
  readonly dirty: boolean;
  readonly state: SaveState;
  /** What the background said when it refused. */
  readonly problem: string;
  change(next: T): void;
  discard(): void;
  /** Stores again what the last save replaced; absent: nothing was saved here, or something was changed since. */
  readonly undo?: () => Promise<boolean>;
  /** What is stored is what stood before a save. */
  readonly undone: boolean;
  /** Stores the draft, or `next` as it is. Answers whether it was stored. */
  save(next?: T): Promise<boolean>;
}

/** Plain JSON with its keys in order, so that equal values read equal. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';

export const same = (one: unknown, other: unknown): boolean => text(one) === text(other);

/**
 * A form's changes over what is stored. They stay until the background has answered "stored" and the stored value,
 * asked again, is the same; news from elsewhere never overwrites them. `save` answers what was stored.
 */
export function useDraft<T>(id: string, stored: T | undefined, save: (draft: T) => Promise<T>): Draft<T> {
  const t = useText();
  const [draft, setDraft] = useState<T>();
  const [kept, setKept] = useState<T>();
  const [replaced, setReplaced] = useState<T>();
  const [undone, setUndone] = useState(false);
  const [phase, setPhase] = useState<'idle' | 'saving' | 'failed'>('idle');
  const [problem, setProblem] = useState('');
  const turns = useRef(0);
  /** What was stored when the last save began. */
  const before = useRef<T>(undefined);
  const dirty = draft !== undefined && !same(draft, stored) && !(kept !== undefined && same(draft, kept));
  useMarkUnsaved(id, dirty);
  useEffect(() => {
    if (draft === undefined || phase === 'saving') return;
    // Somebody else may have changed what was saved here before it was asked again: then it never reads the same.
    const passed = phase === 'idle' && kept !== undefined && same(draft, kept) && !same(stored, before.current);
    if (passed || same(draft, stored)) setDraft(undefined);
  }, [draft, kept, phase, stored]);

  const state = (): SaveState => {
    if (phase === 'saving') return 'saving';
    if (dirty) return phase === 'failed' ? 'failed' : 'unsaved';
    return kept === undefined ? 'clean' : 'saved';
  };
  const keep = async (next: T, instead: T | undefined): Promise<boolean> => {
    const turn = ++turns.current;
    before.current = stored;
    setDraft(next);
    setPhase('saving');
    try {
      const answer = await save(next);
      // A newer save is on its way: its answer decides what the form says.
      if (turn !== turns.current) return true;
      setDraft(answer);
      setKept(answer);
      setReplaced(instead);
      setUndone(instead === undefined);
      setPhase('idle');
      return true;
    } catch (error) {
      if (turn !== turns.current) return false;
      setProblem(saidBy(t, error));
      setPhase('failed');
      return false;
    }
  };
  const untouched = !dirty && kept !== undefined && same(kept, stored);
  return {
    value: draft ?? stored,
    dirty,
    state: state(),
    problem,
    change: (next) => {
      setDraft(next);
      setKept(undefined);
      setPhase('idle');
    },
    discard: () => {
      setDraft(undefined);
      setPhase('idle');
    },
    undone,
    ...(replaced !== undefined && untouched ? { undo: () => keep(replaced, undefined) } : {}),
    save: async (next = draft) => (next === undefined ? true : keep(next, stored)),
  };
}
