/** The reply Portside would begin with, in one line with its reason; one click or Alt+Enter puts it into the draft. */
import { Button, Group, Kbd, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Suggestion as Fit } from '@/lib/domain/suggestion.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';
import { useNames } from '../ticket/naming.ts';
import { momentText } from '../ui/time.tsx';
import { writeDraft } from './drafts.ts';

/** UTF-16 code units of the text shown as a taste. */
const TASTE = 160;

/** Only where nothing is written yet: it never stands in anybody's way. */
export function Suggestion({ id }: { id: TicketId }) {
  const { t } = useNames();
  const { data } = useAsk('reply.suggest', { id });
  if (!data) return null;
  if ('missing' in data)
    return (
      <Text size="xs" c="dimmed" role="status">
        {data.missing.length > 0
          ? t('drafts:suggestion.noneIncomplete', { names: data.missing.join(', ') })
          : t('drafts:suggestion.none')}
      </Text>
    );
  return <Offer id={id} offer={data} />;
}

function Offer({ id, offer }: { id: TicketId; offer: Fit }) {
  const { t, locale, language: nameOf } = useNames();
  const { template, text, language, why, intent, due } = offer;

  useEffect(() => {
    const use = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.altKey || event.isComposing || !event.isTrusted) return;
      event.preventDefault();
      take(id, offer);
    };
    window.addEventListener('keydown', use);
    return () => window.removeEventListener('keydown', use);
  }, [id, offer]);

  const because = t('drafts:suggestion.because', {
    name: template.name,
    language: nameOf(language),
    why: t(`drafts:suggestion.why.${why}`, { intent: t(`words:intent.${intent}`) }),
  });
  return (
    <section aria-label={t('drafts:suggestion.title')}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Text size="xs" flex={1} lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
          {because}
          {due !== undefined && ` · ${t('drafts:suggestion.due', { time: momentText(due, Date.now(), locale) })}`}
        </Text>
        <Button
          size="compact-xs"
          variant="light"
          style={{ flexShrink: 0 }}
          rightSection={<Kbd size="xs">{t('drafts:suggestion.key')}</Kbd>}
          onClick={() => take(id, offer)}
        >
          {t('drafts:suggestion.use')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" lang={language} dir="auto" truncate>
        {shownLine(beginning(text, TASTE))}
      </Text>
    </section>
  );
}

const take = (id: TicketId, { template, text, language, fields }: Fit) =>
  writeDraft(id, {
    text,
    rendered: text,
    missing: fields,
    language,
    templateId: template.id,
    templateName: template.name,
  });
