import { Stack, Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { Findings } from './findings.tsx';
import classes from './templates.module.css';

/** A stored template filled for the first ticket of the queue, or for none. */
export function TemplatePreview({ templateId, language }: { templateId: string; language: Language }) {
  const t = useText();
  const queue = useAsk('queue.list', { filter: {}, limit: 1 });
  const ticket = queue.data?.rows[0]?.ticket;
  const reply = useAsk(
    'template.render',
    { templateId, language, ...(ticket ? { ticketId: ticket.id } : {}) },
    { enabled: !queue.isPending },
  );
  return (
    <Stack gap={6}>
      <Text size="xs" c="dimmed">
        {ticket
          ? t('templates:previewFor', { buyer: ticket.observed.buyer ?? t('rules:preview.noBuyer') })
          : t('templates:previewHint')}
      </Text>
      {reply.isError && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('popup:previewFailed', { message: saidBy(t, reply.error) })}
        </Text>
      )}
      {reply.data && (
        <>
          <div className={classes.reply} lang={reply.data.language} dir="auto">
            {reply.data.text}
          </div>
          <Findings judged={reply.data} />
        </>
      )}
    </Stack>
  );
}
