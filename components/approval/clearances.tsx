/** What rules want before a reply goes in: a lead's word, or a second person's look, and how that stands. */
import { Alert, Button, Text } from '@mantine/core';
import { useCommand } from '@/lib/client/live.tsx';
import type { Clearance } from '@/lib/domain/approval.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../ticket/naming.ts';
import { momentText } from '../ui/time.tsx';

interface Props {
  readonly id: TicketId;
  /** The reply as it stands. */
  readonly text: string;
  readonly clearances: readonly Clearance[];
}

export function Clearances({ id, text, clearances }: Props) {
  return clearances.map((clearance) => <One key={clearance.kind} id={id} text={text} clearance={clearance} />);
}

function One({
  id,
  text,
  clearance: { kind, allowed, approval },
}: Omit<Props, 'clearances'> & { clearance: Clearance }) {
  const { t, locale } = useNames();
  const ask = useCommand('approval.ask');
  if (allowed)
    return (
      <Text size="xs" c="dimmed" role="status">
        {t(`approval:clear.given.${kind}`, { by: approval?.decidedBy ?? '' })} {t('approval:clear.changed')}
      </Text>
    );
  const waits = approval?.state === 'requested' && approval.expiresAt > Date.now();
  return (
    <Alert color="orange" p="xs">
      <Text size="sm">{t(`approval:clear.${kind}`)}</Text>
      {waits && (
        <Text size="sm" role="status">
          {t('approval:clear.waits', { until: momentText(approval.expiresAt, Date.now(), locale) })}
        </Text>
      )}
      {approval?.state === 'denied' && (
        <Text size="sm">
          {approval.note
            ? t('approval:deniedNote', { by: approval.decidedBy ?? '', note: approval.note })
            : t('approval:denied', { by: approval.decidedBy ?? '' })}
        </Text>
      )}
      {ask.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {saidBy(t, ask.error)}
        </Text>
      )}
      {!waits && (
        <Button
          size="compact-xs"
          variant="default"
          mt={4}
          disabled={text.trim() === ''}
          loading={ask.isPending}
          onClick={() => ask.mutate({ ticketId: id, kind, words: text })}
        >
          {t(`approval:clear.ask.${kind}`)}
        </Button>
      )}
    </Alert>
  );
}
