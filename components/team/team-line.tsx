/** Under a ticket's head: who has it, who is on it now, and the button that takes it or gives it back. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import styles from './team.module.css';
import { useOnTickets } from './team-rows.tsx';
import { sentencesOf } from './team-texts.ts';
import { useClaim } from './use-claim.ts';

/** Nothing at all where there is no team. */
export function TeamLine({ id }: { id: TicketId }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const ids = useMemo(() => [id], [id]);
  const on = useOnTickets(ids)?.(id);
  const { claim, release, busy } = useClaim();
  if (!on) return null;
  const mine = on.holder?.mine ?? false;
  const sentences = sentencesOf(t, on, locale, (at) => momentText(at, now, locale));
  return (
    <section className={styles.line} aria-label={t('teamWork:title')}>
      <span className={styles.lineText} role="status" data-writing={on.writing.length > 0 || undefined}>
        {(on.holder || on.pending ? sentences : [t('teamWork:free'), ...sentences]).join(' · ')}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-keyshortcuts="c"
        title={t(mine ? 'teamWork:releaseHint' : 'teamWork:claimHint')}
        loading={busy === id}
        disabled={on.pending}
        onClick={() => void (mine ? release(id) : claim(id))}
      >
        {t(mine ? 'teamWork:release' : 'teamWork:claim')}
      </Button>
    </section>
  );
}
