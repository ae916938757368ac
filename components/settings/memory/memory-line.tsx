import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { beginning, withoutPiles } from '@/lib/i18n/shown.ts';
import type { MemoryRow } from '@/lib/protocol.ts';
import { useNames } from '../../ticket/naming.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { useSettings } from '../../ui/use-settings.ts';

/** Characters of a sentence shown in the list. */
const SHOWN = 400;

/** One sentence and its translation. */
export function MemoryLine({ row }: { row: MemoryRow }) {
  const { t, language } = useNames();
  const remove = useCommand('memory.delete');
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id, from, to, source, target, by, uses, ticketId } = row;
  const shown = (text: string) => withoutPiles(beginning(text, SHOWN));
  if (editing)
    return (
      <li>
        <MemoryEditor row={row} onClose={() => setEditing(false)} />
      </li>
    );
  const who = by === 'person' ? t('translation:person') : t(`engines:name.${by}`);
  return (
    <li>
      <Text size="sm">
        <bdi dir="auto" lang={from}>
          {shown(source)}
        </bdi>
      </Text>
      <Text size="sm" fw={500}>
        <bdi dir="auto" lang={to}>
          {shown(target)}
        </bdi>
      </Text>
      <Group gap="xs">
        <Text size="xs" c="dimmed">
          {[`${language(from)} → ${language(to)}`, who, t('translation:memory.uses', { count: uses })].join(' · ')}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('translation:memory.editOf', { text: beginning(source, 60) })}
          onClick={() => setEditing(true)}
        >
          {t('translation:memory.edit')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('translation:memory.deleteOf', { text: beginning(source, 60) })}
          onClick={() => remove.mutate({ ids: [id] })}
        >
          {t('translation:memory.delete')}
        </Button>
        {ticketId && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAsking(true)}>
            {t('translation:memory.forgetTicket')}
          </Button>
        )}
        {remove.error && (
          <Text size="xs" role="alert">
            {t('translation:memory.failed', { message: saidBy(t, remove.error) })}
          </Text>
        )}
      </Group>
      {asking && ticketId && (
        <AskFirst
          question={t('translation:memory.forgetTicketAsk')}
          action={t('translation:memory.forgetTicket')}
          busy={remove.isPending}
          onYes={() => remove.mutate({ ticketId }, { onSettled: () => setAsking(false) })}
          onNo={() => setAsking(false)}
        />
      )}
    </li>
  );
}

/** A sentence and its translation, new or to be corrected; what is saved here is a person's. */
export function MemoryEditor({ row, onClose }: { row?: MemoryRow; onClose: () => void }) {
  const { t, language: nameOf } = useNames();
  const agent = useSettings().translation.agentLanguage;
  const save = useCommand('translation.correct');
  const [from, setFrom] = useState<Language>(row?.from ?? (agent === 'en' ? 'de' : 'en'));
  const [to, setTo] = useState<Language>(row?.to ?? agent);
  const [source, setSource] = useState(row?.source ?? '');
  const [target, setTarget] = useState(row?.target ?? '');
  const languages = LANGUAGES.map((language) => ({ value: language, label: nameOf(language) }));
  const pick = (value: string, set: (language: Language) => void) => {
    const chosen = LANGUAGES.find((language) => language === value);
    if (chosen) set(chosen);
  };
  return (
    <Stack gap="xs">
      {!row && (
        <Group>
          <NativeSelect
            label={t('translation:memory.from')}
            value={from}
            data={languages}
            onChange={(event) => pick(event.currentTarget.value, setFrom)}
          />
          <NativeSelect
            label={t('translation:memory.to')}
            value={to}
            data={languages}
            onChange={(event) => pick(event.currentTarget.value, setTo)}
          />
        </Group>
      )}
      <Textarea
        autosize
        dir="auto"
        label={t('translation:memory.source')}
        readOnly={row !== undefined}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Textarea
        autosize
        dir="auto"
        autoFocus={row !== undefined}
        label={t('translation:memory.target')}
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      {save.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('translation:memory.failed', { message: saidBy(t, save.error) })}
        </Text>
      )}
      <Group>
        <Button
          size="xs"
          loading={save.isPending}
          disabled={!source.trim() || !target.trim() || from === to}
          onClick={() => save.mutate({ source, target, from, to }, { onSuccess: onClose })}
        >
          {t('common:action.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
