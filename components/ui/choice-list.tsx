import { Button, Stack } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';

export interface Choice {
  readonly key: string;
  readonly label: ReactNode;
  /** Shown at the end, for example the time a snooze would end. */
  readonly aside?: ReactNode;
  readonly current?: boolean;
  readonly choose: () => void;
}

/** A short list of buttons to pick one from; arrows move, Enter picks. The chosen one, or the first, has the focus. */
export function ChoiceList({ choices, label }: { choices: readonly Choice[]; label: string }) {
  const focused = Math.max(
    0,
    choices.findIndex(({ current }) => current),
  );
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <Stack gap={2} p={3} role="group" aria-label={label} onKeyDown={move} mah="60vh" style={{ overflowY: 'auto' }}>
      {choices.map(({ key, label: text, aside, current, choose }, index) => (
        <Button
          key={key}
          variant={current ? 'light' : 'subtle'}
          color={current ? 'harbour' : 'gray'}
          c="var(--mantine-color-text)"
          justify="space-between"
          fw={400}
          rightSection={aside}
          aria-current={current ? 'true' : undefined}
          data-autofocus={index === focused || undefined}
          onClick={choose}
          style={{ flexShrink: 0 }}
        >
          {text}
        </Button>
      ))}
    </Stack>
  );
}
