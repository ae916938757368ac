/** One quiet mark over the queue: how the link to the team stands. Opens what that means and what to do. */
import { Anchor, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { TeamStatus } from '@/lib/domain/team.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { setApart } from '@/lib/i18n/shown.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import { EndsSoon } from './ends-soon.tsx';
import { canRetry, linkSentences, linkText, toneOf } from './link-text.ts';
import { Retry } from './retry.tsx';
import styles from './team.module.css';
import { Trouble } from './trouble.tsx';
import { useTeam } from './use-team.ts';

/** Nothing at all where there is no team. */
export function TeamChip() {
  const team = useTeam();
  return team ? <Chip team={team} /> : null;
}

function Chip({ team }: { team: TeamStatus }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const [opened, setOpened] = useState(false);
  const text = linkText(t, team, { now, moment: (at) => momentText(at, now, locale) });
  const name = team.name === undefined ? t('settings:nav.team') : setApart(team.name);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withArrow trapFocus returnFocus width={290}>
      <VisuallyHidden role="status">{`${name}: ${text}`}</VisuallyHidden>
      <Popover.Target>
        <UnstyledButton
          className={styles.chip}
          data-tone={toneOf(team, now)}
          aria-label={`${name}: ${text}`}
          aria-expanded={opened}
          title={name}
          onClick={() => setOpened(!opened)}
        >
          <IconUsersGroup size={13} aria-hidden />
          <span className={styles.chipText}>{text}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown data-keys="own" aria-label={name}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm" fw={600}>
            <bdi dir="auto">{name}</bdi>
          </Text>
          {linkSentences(t, team).map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
          <EndsSoon team={team} />
          {team.trouble && <Trouble trouble={team.trouble} />}
          {canRetry(team) && <Retry size="compact-sm" />}
          <Anchor size="sm" href="/options.html#team" target="_blank">
            {t('team:options')}
          </Anchor>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
