import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText, type Text as Words } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';
import { languageName } from '../ui/format.ts';
import { BodyProblems } from './body-problems.tsx';
import { Findings } from './findings.tsx';
import classes from './templates.module.css';
import { Choice } from './variants-editor.tsx';

/** Tickets to choose from: the most urgent ones. */
const OFFERED = 25;
/** After the last key, ms. */
const PAUSE = 300;

interface Props {
  readonly template: Template;
  /** The text that is being written. */
  readonly language: Language | undefined;
  /** Its fields cannot be judged yet. */
  readonly unfinished: boolean;
}

/** A template as it stands in the editor: what is wrong with it, and what it says for a real ticket or a made-up order. */
export function TemplatePreview({ template, language: written, unfinished }: Props) {
  const t = useText();
  const ui = useLanguage();
  const queue = useAsk('queue.list', { filter: {}, limit: OFFERED });
  const tickets = (queue.data?.rows ?? []).map(({ ticket }) => ticket);
  const [ticketId, setTicketId] = useState<TicketId>();
  const [language, setLanguage] = useState<Language>(written ?? 'en');
  useEffect(() => {
    if (written) setLanguage(written);
  }, [written]);
  const [settled] = useDebouncedValue(template, PAUSE);
  const named = { ...settled, name: settled.name.trim() || '—' };
  const checked = useAsk(
    'template.check',
    { template: named, language, ...(ticketId ? { ticketId } : {}) },
    { enabled: !unfinished, keepPrevious: true },
  );
  const rendered = checked.data?.rendered;
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <NativeSelect
          size="xs"
          label={t('manage:preview.on')}
          value={ticketId ?? ''}
          data={[
            { value: '', label: t('manage:preview.example') },
            ...tickets.map((ticket) => ({ value: ticket.id, label: ticketName(t, ticket) })),
          ]}
          onChange={(event) => setTicketId(tickets.find(({ id }) => id === event.currentTarget.value)?.id)}
        />
        <Choice
          label={t('manage:preview.language')}
          value={language}
          options={LANGUAGES}
          name={(one) => languageName(one, ui)}
          onChange={(chosen) => setLanguage(chosen ?? language)}
        />
      </Group>
      {unfinished && (
        <Text size="sm" c="dimmed">
          {t('manage:preview.waiting')}
        </Text>
      )}
      {checked.isError && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('popup:previewFailed', { message: saidBy(t, checked.error) })}
        </Text>
      )}
      {checked.data && rendered && (
        <>
          <BodyProblems problems={checked.data.problems} />
          {rendered.language !== language && (
            <Text size="xs" c="dimmed">
              {t('manage:preview.fallback', {
                wanted: languageName(language, ui),
                language: languageName(rendered.language, ui),
              })}
            </Text>
          )}
          <div className={classes.reply} lang={rendered.language} dir="auto" data-testid="template-preview">
            {rendered.text}
          </div>
          <Findings judged={rendered} />
        </>
      )}
    </Stack>
  );
}

/** "Mira · Where is my parcel? · Amazon". */
function ticketName(t: Words, { observed }: Ticket): string {
  const about = observed.subject ?? observed.last?.text ?? observed.externalId;
  const buyer = observed.buyer ? beginning(observed.buyer, 40) : t('rules:preview.noBuyer');
  return [shownLine(buyer), shownLine(beginning(about, 50)), t(`words:portal.${observed.portal}`)].join(' · ');
}
