import { Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { beginning } from '@/lib/i18n/shown.ts';
import { variableNames } from '../templates/variable-name.ts';
import styles from './composer.module.css';

/** Lines shown, and characters beyond which nobody reads on here. */
const LINES = 4;
const LONGEST = 400;

/** The first lines of a template as it would go into this ticket, in the buyer's language, and what it still needs. */
export function PickPreview({ templateId, ticketId }: { templateId: string; ticketId: TicketId }) {
  const t = useText();
  const { data, error } = useAsk('template.render', { templateId, ticketId }, { keepPrevious: true });
  if (error)
    return (
      <Text size="xs" c="var(--mantine-color-error)" role="alert">
        {t('popup:previewFailed', { message: saidBy(t, error) })}
      </Text>
    );
  if (!data) return null;
  return (
    <section className={styles.preview} aria-label={t('popup:preview')}>
      <Text size="xs" lineClamp={LINES} lang={data.language} dir="auto" className={styles.previewText}>
        {beginning(data.text, LONGEST)}
      </Text>
      {data.missing.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('composer:missing', { names: variableNames(t, data.missing, data.wanted) })}
        </Text>
      )}
    </section>
  );
}
