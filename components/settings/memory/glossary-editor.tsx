import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { GlossaryTerm } from '@/lib/domain/translation.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useMarkUnsaved } from '../unsaved.tsx';
import { same } from '../use-draft.ts';
import { readRenderings, writeRenderings } from './renderings.ts';

/** One term, new or to be changed. */
export function GlossaryEditor({ term, onClose }: { term?: GlossaryTerm; onClose: () => void }) {
  const t = useText();
  const save = useCommand('glossary.save');
  const [word, setWord] = useState(term?.term ?? '');
  const [never, setNever] = useState(term ? term.to === undefined : true);
  const [renderings, setRenderings] = useState(writeRenderings(term?.to ?? {}));
  const [note, setNote] = useState(term?.note ?? '');
  const [began] = useState([word, never, renderings, note]);
  useMarkUnsaved('glossary', !same([word, never, renderings, note], began));
  const read = readRenderings(renderings);
  const bad = 'bad' in read && !never ? read.bad : undefined;
  const submit = () => {
    const to = never || 'bad' in read ? {} : { to: read.to };
    const id = term?.id ?? crypto.randomUUID();
    const saved = { id, term: word.trim(), ...to, ...(note.trim() ? { note: note.trim() } : {}) };
    save.mutate({ terms: [saved] }, { onSuccess: onClose });
  };
  return (
    <Stack gap="xs">
      <TextInput
        autoFocus
        label={t('translation:glossary.term')}
        maxLength={200}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <Checkbox
        label={t('translation:glossary.never')}
        checked={never}
        onChange={(event) => setNever(event.currentTarget.checked)}
      />
      {!never && (
        <Textarea
          autosize
          minRows={2}
          label={t('translation:glossary.renderings')}
          description={t('translation:glossary.renderingsHint')}
          error={bad !== undefined && t('translation:glossary.badLine', { line: bad })}
          value={renderings}
          onChange={(event) => setRenderings(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('translation:glossary.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {save.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('translation:memory.failed', { message: saidBy(t, save.error) })}
        </Text>
      )}
      <Group>
        <Button size="xs" loading={save.isPending} disabled={!word.trim() || bad !== undefined} onClick={submit}>
          {t('common:action.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
