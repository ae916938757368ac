import { Button, Group, Kbd, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import type { DraftPolicy } from '@/lib/protocol.ts';
import { Outcome } from '../composer/outcome.tsx';
import { GateNotice } from '../ui/action-gate.tsx';
import type { GateRefusal } from '../ui/gate-rules.ts';
import classes from './popup.module.css';
import type { Insertion } from './use-insert.ts';

interface Props {
  readonly state: Insertion;
  /** Replies to this tab's ticket are only copied. */
  readonly copies: boolean;
  /** The filled text of the chosen template is there. */
  readonly ready: boolean;
  readonly onInsert: () => void;
  /** What to do with the words that stand in the reply box already. */
  readonly onAnswer: (draft: DraftPolicy) => void;
  readonly onCopy: () => void;
  readonly onVisit: () => void;
  readonly onForget: () => void;
}

/** What came of inserting or copying, the same acts as buttons, and their keys. */
export function PickerFoot({ state, copies, ready, onInsert, onAnswer, onCopy, onVisit, onForget }: Props) {
  const t = useText();
  const [refusal, setRefusal] = useState<GateRefusal>();
  const problem = state.phase === 'said' && state.problem;
  return (
    <footer className={classes.foot}>
      <Text size="sm" role="status" {...(problem ? { c: 'var(--mantine-color-error)' } : {})}>
        {state.phase === 'inserting' && t(copies ? 'insertModes:copying' : 'popup:inserting')}
        {state.phase === 'said' && state.said}
      </Text>
      <Outcome
        ended={state.phase === 'ended' ? state.ended : undefined}
        focusNext
        copies={copies}
        onInsert={onAnswer}
        onRefused={setRefusal}
        onVisit={onVisit}
        onForget={onForget}
      />
      <GateNotice refusal={refusal} />
      <Group gap="xs" mt={6}>
        <Button
          size="xs"
          disabled={!ready || state.phase === 'ended'}
          loading={state.phase === 'inserting'}
          onClick={onInsert}
        >
          {t(copies ? 'insertModes:copy' : 'popup:insert')}
        </Button>
        {!copies && (
          <Button size="xs" variant="default" disabled={!ready} onClick={onCopy}>
            {t('popup:copy')}
          </Button>
        )}
      </Group>
      <KeyHints copies={copies} />
    </footer>
  );
}

/** The keys, always in sight; read out from the options' key help instead. */
function KeyHints({ copies }: { copies: boolean }) {
  const t = useText();
  const hints = [
    ['↑↓', t('popup:move')],
    ['1–9', t('finding:pickFavourite')],
    ['Enter', t(copies ? 'insertModes:copy' : 'popup:insert')],
    [MAC ? '⌘C' : 'Ctrl C', t('popup:copy')],
    [MAC ? '⌥F' : 'Alt F', t('finding:favourite')],
    ['Esc', t('popup:close')],
  ] as const;
  return (
    <Group gap="2px 8px" mt={8} aria-hidden>
      {hints.map(([key, effect]) => (
        <Text key={key} size="xs" c="dimmed" truncate>
          <Kbd size="xs">{key}</Kbd> {effect}
        </Text>
      ))}
    </Group>
  );
}

const MAC = /mac/i.test(navigator.platform);
