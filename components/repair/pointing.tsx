import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { MOVES, type Move, type Pointing as PointingState, type RepairStep } from '@/lib/domain/repair.ts';
import { useText } from '@/lib/i18n/index.ts';
import styles from './repair.module.css';
import { targetName } from './texts.ts';

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: 'parent',
  ArrowDown: 'child',
  ArrowLeft: 'before',
  ArrowRight: 'after',
};

/** The key's step; undefined: the key is not for pointing. */
function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): RepairStep | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === 'Tab') return { do: 'move', to: shiftKey ? 'previous' : 'next' };
  if (key === 'Enter') return { do: 'take' };
  if (key === 'Escape') return { do: 'stop' };
  const to = ARROWS[key];
  return to && { do: 'move', to };
}

interface Props {
  readonly pointing: PointingState;
  readonly act: (step: RepairStep) => void;
}

/** While something is pointed at: what, what stands under the outline, and the keys and buttons that move it. */
export function Pointing({ pointing: { target, side, at }, act }: Props) {
  const t = useText();
  const [words, setWords] = useState('');
  const keys = useRef<HTMLDivElement>(null);
  // The keys work at once; the pointer needs no focus here.
  useEffect(() => keys.current?.focus(), []);
  const field = side ? t(`repair:side.${side}`) : targetName(t, target);
  return (
    <Paper
      withBorder
      p="sm"
      className={styles.pointing}
      component="section"
      aria-label={t('repair:pointing.title', { field })}
    >
      <Stack gap={6}>
        <Title order={3} size="sm">
          {t('repair:pointing.title', { field })}
        </Title>
        <Text size="xs">{t('repair:pointing.hint')}</Text>
        <div
          ref={keys}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the outline in the page from here.
          tabIndex={0}
          role="application"
          aria-label={t('repair:pointing.keys')}
          className={styles.keys}
          onKeyDown={(event) => {
            const step = stepOf(event);
            if (!step) return;
            event.preventDefault();
            event.stopPropagation();
            act(step);
          }}
        >
          <Text size="xs" c="dimmed">
            {t('repair:pointing.at')}
          </Text>
          <Text size="sm" aria-live="polite" dir="auto" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
            {at ? at.text || t('repair:pointing.noText') : t('repair:pointing.nothing')}
          </Text>
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() !== '') act({ do: 'seek', words: words.trim().slice(0, 200) });
            keys.current?.focus();
          }}
        >
          <Group gap={6} wrap="nowrap" align="end">
            <TextInput
              size="xs"
              flex={1}
              label={t('repair:pointing.seek')}
              value={words}
              maxLength={200}
              onChange={({ currentTarget }) => setWords(currentTarget.value)}
            />
            <Button size="xs" variant="default" type="submit">
              {t('repair:pointing.seekGo')}
            </Button>
          </Group>
        </form>
        <Group gap={4}>
          {MOVES.map((to) => (
            <Button key={to} size="compact-xs" variant="default" onClick={() => act({ do: 'move', to })}>
              {t(`repair:pointing.move.${to}`)}
            </Button>
          ))}
        </Group>
        <Group gap={6}>
          <Button size="xs" disabled={!at} onClick={() => act({ do: 'take' })}>
            {t('repair:pointing.take')}
          </Button>
          <Button size="xs" variant="default" onClick={() => act({ do: 'stop' })}>
            {t('repair:pointing.stop')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
