import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Template, TemplateVersion } from '@/lib/domain/template.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import classes from '../settings/list.module.css';
import { useNow } from '../ui/clock.ts';
import { languageName } from '../ui/format.ts';
import { localeFor, momentText } from '../ui/time.tsx';
import { differences, type PartDifference } from './difference.ts';
import styles from './templates.module.css';

export interface Restored {
  readonly said: string;
  /** The version that stood before. */
  readonly undo?: string;
}

interface Props {
  /** As it is written now. */
  readonly template: Template;
  readonly unsaved: boolean;
  readonly onRestored: (restored: Restored) => void;
}

/** How a template stood after each save: compared word by word, and brought back. */
export function VersionsPanel({ template, unsaved, onRestored }: Props) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const now = useNow(60_000);
  const versions = useAsk('template.versions', { id: template.id });
  const restore = useCommand('template.restore');
  const [shown, setShown] = useState<string>();
  const failed = versions.error ?? restore.error;
  const whenOf = ({ at }: TemplateVersion) => momentText(at, now, locale);
  const bring = (version: TemplateVersion) =>
    restore.mutate(
      { versionId: version.id },
      {
        onSuccess: ({ undo }) =>
          onRestored({
            said: t('manage:versions.restored', { name: version.template.name, when: whenOf(version) }),
            ...(undo === undefined ? {} : { undo }),
          }),
      },
    );
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {unsaved ? t('manage:versions.first') : t('manage:versions.hint')}
      </Text>
      {failed && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t('manage:versions.failed', { message: saidBy(t, failed) })}
        </Text>
      )}
      {versions.data?.length === 0 && <Text size="sm">{t('manage:versions.none')}</Text>}
      {versions.data && versions.data.length > 0 && (
        <ul className={classes.list} aria-label={t('manage:versions.title')}>
          {versions.data.map((version, place) => {
            const when = whenOf(version);
            const said = version.by
              ? t('manage:versions.by', { when, by: version.by })
              : t('manage:versions.shipped', { when });
            return (
              <li key={version.id} className={classes.row} style={{ flexWrap: 'wrap' }}>
                <Text size="sm" className={classes.body}>
                  {said}
                  {place === 0 && ` — ${t('manage:versions.now')}`}
                  {version.deleted && ` — ${t('manage:versions.wasDeleted')}`}
                </Text>
                <Group gap="xs" className={classes.tools}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-expanded={shown === version.id}
                    aria-label={t('manage:versions.showNamed', { when })}
                    onClick={() => setShown(shown === version.id ? undefined : version.id)}
                  >
                    {shown === version.id ? t('manage:versions.hide') : t('manage:versions.show')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={unsaved || place === 0}
                    loading={restore.isPending && restore.variables.versionId === version.id}
                    aria-label={t('manage:versions.restoreNamed', { when })}
                    onClick={() => bring(version)}
                  >
                    {t('manage:versions.restore')}
                  </Button>
                </Group>
                {shown === version.id && <Difference older={version.template} newer={template} />}
              </li>
            );
          })}
        </ul>
      )}
    </Stack>
  );
}

function Difference({ older, newer }: { older: Template; newer: Template }) {
  const t = useText();
  const ui = useLanguage();
  const parts = differences(t, older, newer, (language) => languageName(language as 'en', ui));
  if (parts.length === 0)
    return (
      <Text size="sm" w="100%">
        {t('manage:versions.same')}
      </Text>
    );
  return (
    <Stack gap={6} w="100%">
      <Text size="xs" c="dimmed">
        {t('manage:versions.legend')}
      </Text>
      {parts.map((part) => (
        <OnePart key={part.part} {...part} />
      ))}
    </Stack>
  );
}

function OnePart({ part, stretches }: PartDifference) {
  const marks = { older: 'del', newer: 'ins' } as const;
  return (
    <div>
      <Text size="xs" fw={600}>
        {part}
      </Text>
      <div className={styles.difference} dir="auto">
        {stretches.map(({ words, only }, place) => {
          const Mark = only ? marks[only] : 'span';
          return <Mark key={`stretch-${place.toString()}`}>{words}</Mark>;
        })}
      </div>
    </div>
  );
}
