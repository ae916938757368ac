import { useEffect, useRef, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { type Channel, DEFAULT_ALERT_KINDS } from '@/lib/domain/alert.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { ChannelForm, ChannelView, ChannelWanted } from '@/lib/protocol.ts';

/** What was typed is judged once no key was pressed for so long, ms. */
const PAUSE = 250;

export const newChannel = (kind: Channel['kind'], language: UiLanguage): ChannelWanted => ({
  id: crypto.randomUUID(),
  kind,
  name: '',
  on: true,
  takes: DEFAULT_ALERT_KINDS,
  language,
  buyerData: false,
  digest: 0,
});

const wantedOf = ({ id, kind, name, on, takes, language, buyerData, digest, quiet }: ChannelView): ChannelWanted => ({
  ...{ id, kind, name, on, takes, language, buyerData, digest },
  ...(quiet === undefined ? {} : { quiet }),
});

interface Checked {
  readonly of: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly origins: readonly string[];
}

/** A channel while it is edited: what is wanted, what was typed, and what the background thinks of that. */
export function useChannelDraft(start: ChannelWanted | ChannelView, form: ChannelForm | undefined) {
  const first = useRef('local' in start ? wantedOf(start) : start).current;
  const [wanted, setWanted] = useState<ChannelWanted>(first);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState<Checked>();
  const { mutateAsync: check } = useCommand('channel.check');
  const text = JSON.stringify(typed);
  const { id, kind } = wanted;
  useEffect(() => {
    if (!form || form.fields.length === 0) return;
    let here = true;
    const timer = setTimeout(async () => {
      const values: Record<string, string> = JSON.parse(text);
      const answer = await check({ id, kind, values }).catch(() => undefined);
      if (!answer || !here) return;
      const problems = Object.fromEntries(answer.problems.map(({ field, trouble }) => [field, trouble]));
      setChecked({ of: text, problems, origins: answer.origins });
    }, PAUSE);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [check, form, id, kind, text]);

  const current = !form || form.fields.length === 0 || checked?.of === text;
  const problems = checked?.problems ?? {};
  return {
    wanted,
    typed,
    /** Of fields, as far as they were judged. */
    problems,
    /** Where it would be sent, once everything is right. */
    origins: checked?.origins ?? [],
    unsaved: JSON.stringify(wanted) !== JSON.stringify(first) || Object.keys(typed).length > 0,
    sound: current && Object.keys(problems).length === 0,
    change: (part: Partial<ChannelWanted>) => setWanted({ ...wanted, ...part }),
    type: (field: string, value: string) => setTyped({ ...typed, [field]: value }),
  };
}

export type ChannelDraft = ReturnType<typeof useChannelDraft>;
