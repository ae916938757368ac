import { Button, Group, Text } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import classes from './picker.module.css';

interface Props {
  readonly draft: string;
  readonly onAnswer: (answer: 'append' | 'replace') => void;
  readonly onKeep: () => void;
}

/** The reply box holds the agent's own words: add below, replace or leave them. Nothing is lost by pressing Enter. */
export function DraftQuestion({ draft, onAnswer, onKeep }: Props) {
  const t = useText();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'a') onAnswer('append');
    if (key === 'r') onAnswer('replace');
    if (key !== 'escape') return;
    event.preventDefault();
    onKeep();
  };
  return (
    <div role="alertdialog" aria-labelledby={id} className={classes.question} onKeyDown={onKeyDown}>
      <Text size="sm" fw={600} id={id}>
        {t('popup:draft')}
      </Text>
      <div className={classes.draft} dir="auto">
        {draft}
      </div>
      <Text size="sm">{t('popup:draftAsk')}</Text>
      <Group gap="xs">
        <Button size="xs" autoFocus onClick={() => onAnswer('append')}>
          {t('popup:append')} (A)
        </Button>
        <Button size="xs" variant="default" onClick={() => onAnswer('replace')}>
          {t('popup:replace')} (R)
        </Button>
        <Button size="xs" variant="default" onClick={onKeep}>
          {t('popup:keep')} (Esc)
        </Button>
      </Group>
    </div>
  );
}
