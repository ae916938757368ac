import { Group, NativeSelect, Text } from '@mantine/core';
import type { Tone } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { FilledValues } from '@/lib/domain/wanted.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { RenderedReply } from '@/lib/protocol.ts';
import { FillIn } from '../composer/fill-in.tsx';
import { ToneSelect } from '../composer/tone-select.tsx';
import { Findings } from '../templates/findings.tsx';
import { languageName } from '../ui/format.ts';
import classes from './popup.module.css';

interface Props {
  readonly reply: RenderedReply | undefined;
  readonly error: Error | null;
  readonly languages: readonly Language[];
  /** Whether a ticket says which language is the buyer's. */
  readonly forTicket: boolean;
  /** Absent: the buyer's own. */
  readonly language: Language | undefined;
  readonly onSpeak: (language: Language | undefined) => void;
  /** What the reply lacks, entered here, and its tone. */
  readonly filling: {
    readonly templateId: string;
    readonly tone: Tone | undefined;
    readonly onTone: (tone: Tone | undefined) => void;
    readonly values: FilledValues;
    readonly onChange: (values: FilledValues) => void;
    readonly onDone: () => void;
    readonly onLeave: () => void;
  };
}

/** The chosen template as it would go into the reply box, and the language it is written in. */
export function PickerPreview({ reply, error, languages, forTicket, language, onSpeak, filling }: Props) {
  const t = useText();
  const ui = useLanguage();
  const usual = reply && language === undefined ? languageName(reply.language, ui) : '…';
  return (
    <section className={classes.preview} aria-label={t('popup:preview')}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" c="dimmed">
          {t('popup:preview')}
        </Text>
        {languages.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('popup:language')}
            value={language ?? ''}
            data={[
              { value: '', label: t(forTicket ? 'popup:buyersLanguage' : 'popup:usualLanguage', { language: usual }) },
              ...languages.map((one) => ({ value: one, label: languageName(one, ui) })),
            ]}
            onChange={(event) => onSpeak(languages.find((one) => one === event.currentTarget.value))}
          />
        )}
      </Group>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('popup:previewFailed', { message: saidBy(t, error) })}
        </Text>
      )}
      {reply && (
        <>
          <ToneSelect tones={reply.tones} tone={filling.tone} onTone={filling.onTone} />
          <FillIn {...filling} key={filling.templateId} wanted={reply.wanted} beside />
          <Findings judged={reply} />
          <div className={classes.text} lang={reply.language} dir="auto">
            {reply.text}
          </div>
        </>
      )}
    </section>
  );
}
