/** One quiet line: how well the page beside this view is read. Opens how each field was found. */
import { Popover, Stack, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Text } from '@/lib/i18n/index.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { HealthView, TabContext } from '@/lib/protocol.ts';
import { PageDetails } from './page-details.tsx';
import { PageRepair, type PageRepairProps } from './page-repair.tsx';
import styles from './queue.module.css';

/** A page of a site that people teach, of which nothing was ever read. */
const isUntaught = ({ portal, level, lastGoodAt }: HealthView): boolean =>
  portal === 'generic' && level === 'none' && lastGoodAt === undefined;

type Tone = 'good' | 'partly' | 'bad' | 'rest';

function said(t: Text, health: HealthView): { tone: Tone; text: string } {
  const { page, state, level, fields, weak } = health;
  if (isUntaught(health)) return { tone: 'rest', text: t('sites:untaught') };
  if (page === 'unknown') return { tone: 'rest', text: t('health:unread') };
  if (state === 'signed-out') return { tone: 'bad', text: t('health:signedOut') };
  if (state === 'error') return { tone: 'bad', text: t('health:error') };
  if (state === 'loading') return { tone: 'rest', text: t('health:loading') };
  if (level === 'none') return { tone: 'bad', text: t('health:level.none') };
  const lacking = fields.filter(({ found }) => found === 'missing' || found === 'implausible').length;
  const guesses = weak.length > 0 ? ` · ${t('health:weak', { count: weak.length })}` : '';
  if (level === 'partly') return { tone: 'partly', text: t('health:level.partly', { count: lacking }) + guesses };
  return { tone: 'good', text: t(state === 'empty' ? 'health:empty' : 'health:level.full') + guesses };
}

interface PageHealthProps extends PageRepairProps {
  readonly context: TabContext | undefined;
}

export function PageHealth({ context, onRepair, onRecord }: PageHealthProps) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const health = context?.health;
  if (!health) {
    return (
      <div className={styles.health}>
        <span className={styles.dot} aria-hidden />
        <span className={styles.healthText}>{t('health:noPage')}</span>
      </div>
    );
  }
  const { tone, text } = said(t, health);
  const close = (act?: () => void) =>
    act &&
    (() => {
      setOpened(false);
      act();
    });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withArrow trapFocus returnFocus width={300}>
      <VisuallyHidden role="status">{text}</VisuallyHidden>
      <Popover.Target>
        <UnstyledButton
          className={styles.health}
          title={t('health:details')}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <span className={styles.dot} data-tone={tone} aria-hidden />
          <span className={styles.healthText}>{text}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown data-keys="own" mah="70vh" style={{ overflowY: 'auto' }}>
        <Stack gap="xs">
          <PageDetails health={health} />
          <PageRepair
            onRepair={close(onRepair)}
            onRecord={close(onRecord)}
            {...(isUntaught(health) ? { repairLabel: t('sites:teach') } : {})}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
