import { useCallback } from 'react';
import type { Decision } from '@/lib/protocol.ts';
import { momentText } from '../ui/time.tsx';
import { queueName, useNames } from './naming.ts';

/** Says in one short sentence what was decided. */
export function useDecisionText() {
  const { t, locale } = useNames();
  return useCallback(
    (decision: Decision, name: string): string => {
      const { status, snoozedUntil, assignee, queue, severity, tags, followUpAt } = decision;
      if (status === 'snoozed' && snoozedUntil) {
        return t('ticket:done.snoozed', { name, time: momentText(snoozedUntil, Date.now(), locale) });
      }
      if (followUpAt) return t('drafts:followUp.done', { name, time: momentText(followUpAt, Date.now(), locale) });
      if (followUpAt === null) return t('drafts:followUp.cleared', { name });
      if (status && status !== 'snoozed') return t(`ticket:done.${status}`, { name });
      if (assignee) return t('ticket:done.assigned', { name, assignee });
      if (assignee === '') return t('ticket:done.unassigned', { name });
      if (queue) return t('ticket:done.queued', { name, queue: queueName(t, queue) });
      if (severity) return t('ticket:done.severity', { name, severity: t(`words:severity.${severity}`) });
      if (tags) return t('ticket:done.tagged', { name });
      return t('ticket:done.automatic', { name });
    },
    [t, locale],
  );
}
