/** Under a ticket's head: who has it, who is on it now, and the button that takes it or gives it back. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import type { OnTicket } from './on-ticket.ts';
import styles from './team.module.css';
import { useOnTickets } from './team-rows.tsx';
import { sentencesOf } from './team-texts.ts';
import { useClaim } from './use-claim.ts';
import { useTeam } from './use-team.ts';

/** What one can do about who has it; nothing where a teammate does and one leads nobody. */
function actOf({ holder }: OnTicket, role: Role | undefined): 'claim' | 'release' | 'free' | undefined {
  if (!holder) return 'claim';
  if (holder.mine) return 'release';
  return role === 'lead' || role === 'admin' ? 'free' : undefined;
}

/** Nothing at all where there is no team. */
export function TeamLine({ id }: { id: TicketId }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const ids = useMemo(() => [id], [id]);
  const on = useOnTickets(ids)?.(id);
  const { claim, release, free, busy } = useClaim();
  const role = useTeam()?.me?.role;
  if (!on) return null;
  const act = actOf(on, role);
  const acts = { claim, release, free };
  const sentences = sentencesOf(t, on, locale, (at) => momentText(at, now, locale));
  return (
    <section className={styles.line} aria-label={t('teamWork:title')}>
      <span className={styles.lineText} role="status" data-writing={on.writing.length > 0 || undefined}>
        {(on.holder || on.pending ? sentences : [t('teamWork:nobody'), ...sentences]).join(' · ')}
      </span>
      {act && (
        <Button
          size="compact-xs"
          variant="default"
          {...(act === 'free' ? {} : { 'aria-keyshortcuts': 'c' })}
          title={t(`teamWork:${act}Hint`)}
          loading={busy === id}
          disabled={on.pending}
          onClick={() => void acts[act](id)}
        >
          {t(`teamWork:${act}`)}
        </Button>
      )}
    </section>
  );
}
