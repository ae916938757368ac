/** Taking a ticket and giving it back, each with a notice of what became of it. */
import { useClient, useCommand } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { AnswerOf, Commands } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { notify } from '../ui/notices.tsx';
import { momentText } from '../ui/time.tsx';
import { useTeam } from './use-team.ts';

export interface Claiming {
  claim(id: TicketId): Promise<void>;
  release(id: TicketId): Promise<void>;
  /** Takes it from whoever has it, for anybody to take; for those who lead. */
  free(id: TicketId): Promise<void>;
  /** Gives back what one has, takes what one has not; nothing without a team. */
  toggle(id: TicketId): Promise<void>;
  /** The ticket one of these is on its way for. */
  readonly busy: TicketId | undefined;
}

export function useClaim(): Claiming {
  const { t, locale } = useNames();
  const client = useClient();
  const team = useTeam();
  const claiming = useCommand('team.claim');
  const releasing = useCommand('team.release');
  const at = (moment: number) => momentText(moment, Date.now(), locale);

  const failed = (error: unknown) =>
    notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });

  const said = ({ won, claim: held, pending }: AnswerOf<Commands['team.claim']>): string => {
    if (won) return held ? t('teamWork:won', { at: at(held.until) }) : t('teamWork:wonAlone');
    if (pending) return t('teamWork:asked');
    return held ? t('teamWork:lost', { name: held.by, at: at(held.since) }) : t('teamWork:lostUnknown');
  };

  async function claim(id: TicketId): Promise<void> {
    try {
      const answer = await claiming.mutateAsync({ id });
      const back = { label: t('teamWork:release'), run: () => void release(id) };
      notify({ message: said(answer), ...(answer.won ? { action: back } : {}) });
    } catch (error) {
      failed(error);
    }
  }

  async function giveBack(id: TicketId, done: string, not: string): Promise<void> {
    try {
      const { released } = await releasing.mutateAsync({ id });
      notify({ message: released ? done : not });
    } catch (error) {
      failed(error);
    }
  }

  const release = (id: TicketId) => giveBack(id, t('teamWork:released'), t('teamWork:notReleased'));

  return {
    claim,
    release,
    free: (id) => giveBack(id, t('teamWork:freed'), t('teamWork:notFreed')),
    async toggle(id) {
      if (!team) return;
      try {
        const [row] = await client.ask('team.claims', { ids: [id] });
        await (row?.mine ? release(id) : claim(id));
      } catch (error) {
        failed(error);
      }
    },
    busy:
      (claiming.isPending ? claiming.variables.id : undefined) ??
      (releasing.isPending ? releasing.variables.id : undefined),
  };
}
