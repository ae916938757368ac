import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import {
  DUPLICATE_CHOICES,
  type DuplicateChoice,
  type ImportPreview,
  type ImportRow,
  type Loss,
} from '@/lib/domain/template-file.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import classes from '../settings/list.module.css';
import { languageName } from '../ui/format.ts';
import { Choice } from './variants-editor.tsx';

/** Rows shown at once; more on demand. */
const SHOWN = 50;
/** Names in a sentence. */
const NAMED = 8;

type Readable = Extract<ImportPreview, { rows: unknown }>;

interface Props extends Readable {
  readonly duplicates: DuplicateChoice;
  readonly choiceOf: (row: ImportRow) => DuplicateChoice;
  readonly onDuplicates: (choice: DuplicateChoice) => void;
  readonly onChoice: (key: string, choice: DuplicateChoice) => void;
}

/** What a file would change, template by template, and what becomes of those that are here already. */
export function ImportRows({ source, rows, skipped, duplicates, choiceOf, onDuplicates, onChoice }: Props) {
  const t = useText();
  const [limit, setLimit] = useState(SHOWN);
  const count = (state: ImportRow['state']) => rows.filter((row) => row.state === state).length;
  const lossy = rows.filter(({ lost }) => lost.length > 0).length;
  return (
    <Stack gap="xs">
      <Text size="sm">{t('exchange:import.from', { source: t(`exchange:import.source.${source}`) })}</Text>
      <Text size="sm">
        {t('exchange:import.summary', { new: count('new'), changed: count('changed'), same: count('same') })}
      </Text>
      {skipped.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('exchange:import.skipped', {
            count: skipped.length,
            names: skipped
              .slice(0, NAMED)
              .map(({ name }) => shownLine(name))
              .join(t('rules:says.list')),
          })}
        </Text>
      )}
      {lossy > 0 && <Text size="sm">{t('exchange:import.lostIn', { count: lossy })}</Text>}
      {rows.some(({ clash, state }) => clash && state !== 'same') && (
        <Group gap="xs">
          <Text size="sm">{t('exchange:import.duplicates')}</Text>
          <Choice
            label={t('exchange:import.duplicates')}
            value={duplicates}
            options={DUPLICATE_CHOICES}
            name={(choice) => t(`exchange:import.choice.${choice}`)}
            onChange={(choice) => onDuplicates(choice ?? duplicates)}
          />
        </Group>
      )}
      <ul className={classes.list} aria-label={t('exchange:import.rows')}>
        {rows.slice(0, limit).map((row) => (
          <Row key={row.key} row={row} choice={choiceOf(row)} onChoice={(choice) => onChoice(row.key, choice)} />
        ))}
      </ul>
      {rows.length > limit && (
        <Button size="compact-sm" variant="default" onClick={() => setLimit(limit + SHOWN)}>
          {t('manage:more', { count: Math.min(SHOWN, rows.length - limit) })}
        </Button>
      )}
    </Stack>
  );
}

interface RowProps {
  readonly row: ImportRow;
  readonly choice: DuplicateChoice;
  readonly onChoice: (choice: DuplicateChoice) => void;
}

function Row({ row, choice, onChoice }: RowProps) {
  const t = useText();
  const ui = useLanguage();
  const { name, shortcut, folder, languages, beginning, state, clash, lost } = row;
  const facts = [folder, shortcut && `/${shortcut}`, ...languages.map((language) => languageName(language, ui))];
  return (
    <li className={classes.row}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            <bdi>{shownLine(name)}</bdi>
          </Text>
          <Badge size="sm" variant={state === 'new' ? 'filled' : 'default'} tt="none">
            {t(`exchange:import.state.${state}`)}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
          {clash && state !== 'same' && ` — ${t(`exchange:import.clash.${clash.by}`, { name: clash.name })}`}
        </Text>
        <Text size="xs" lineClamp={2}>
          <bdi dir="auto">{shownLine(beginning)}</bdi>
        </Text>
        {lost.length > 0 && <Losses lost={lost} />}
      </div>
      {state !== 'same' && (
        <Choice
          label={t('exchange:import.choiceFor', { name })}
          value={choice}
          options={clash ? DUPLICATE_CHOICES : (['skip', 'both'] as const)}
          name={(one) => t(`exchange:import.choice.${!clash && one === 'both' ? 'take' : one}`)}
          onChange={(chosen) => onChoice(chosen ?? choice)}
        />
      )}
    </li>
  );
}

function Losses({ lost }: { lost: readonly Loss[] }) {
  const t = useText();
  return (
    <details>
      <summary>
        <Text size="xs" span>
          {t('exchange:import.lostMore', { count: lost.reduce((sum, { count }) => sum + count, 0) })}
        </Text>
      </summary>
      <ul>
        {lost.map(({ kind, words, count }) => {
          const line = t('exchange:import.lostLine', { kind: t(`exchange:import.lost.${kind}`), words });
          return (
            <li key={`${kind}/${words}`}>
              <Text size="xs" span>
                {count === 1 ? line : t('exchange:import.lostTimes', { line, count })}
              </Text>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
