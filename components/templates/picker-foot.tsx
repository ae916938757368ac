import { Button, Group, Kbd, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import classes from './picker.module.css';
import type { Insertion } from './use-insert.ts';

interface Props {
  readonly state: Insertion;
  /** The filled text of the chosen template is there. */
  readonly ready: boolean;
  readonly onInsert: () => void;
  readonly onCopy: () => void;
  readonly onOpenTicket: () => void;
}

/** What came of inserting or copying, the same acts as buttons, and their keys. */
export function PickerFoot({ state, ready, onInsert, onCopy, onOpenTicket }: Props) {
  const t = useText();
  const problem = state.phase === 'said' && state.problem;
  return (
    <footer className={classes.foot}>
      <Text size="sm" role="status" {...(problem ? { c: 'var(--mantine-color-error)' } : {})}>
        {state.phase === 'inserting' && t('popup:inserting')}
        {(state.phase === 'said' || state.phase === 'done') && state.said}
      </Text>
      <Group gap="xs" mt={6}>
        <Button
          size="xs"
          disabled={!ready || state.phase === 'draft'}
          loading={state.phase === 'inserting'}
          onClick={onInsert}
        >
          {t('popup:insert')}
        </Button>
        <Button size="xs" variant="default" disabled={!ready} onClick={onCopy}>
          {t('popup:copy')}
        </Button>
        {state.phase === 'said' && state.offerTicket && (
          <Button size="xs" variant="default" onClick={onOpenTicket}>
            {t('popup:openTicket')}
          </Button>
        )}
      </Group>
      <KeyHints />
    </footer>
  );
}

/** The keys, always in sight; read out from the options' key help instead. */
function KeyHints() {
  const t = useText();
  const hints = [
    ['↑↓', t('popup:move')],
    ['Enter', t('popup:insert')],
    [MAC ? '⌘C' : 'Ctrl C', t('popup:copy')],
    ['Esc', t('popup:close')],
  ] as const;
  return (
    <Group gap={8} mt={8} wrap="nowrap" aria-hidden>
      {hints.map(([key, effect]) => (
        <Text key={key} size="xs" c="dimmed" truncate>
          <Kbd size="xs">{key}</Kbd> {effect}
        </Text>
      ))}
    </Group>
  );
}

const MAC = /mac/i.test(navigator.platform);
