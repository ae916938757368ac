/** Words with a fixed rendering, and words that are never translated. */
import { Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useClient, useCommand } from '@/lib/client/live.tsx';
import type { GlossaryTerm } from '@/lib/domain/translation.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import { useNames } from '../../ticket/naming.ts';
import { chooseAgain } from '../../ui/choose-again.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { Card, Section } from '../section.tsx';
import { UndoBar } from '../undo-bar.tsx';
import { GlossaryEditor } from './glossary-editor.tsx';

export function GlossarySection() {
  const { t } = useNames();
  const client = useClient();
  const { data, error, refetch } = useAsk('glossary.list', {});
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<string>();
  const [said, setSaid] = useState('');
  const words = search.trim().toLowerCase();
  // One that is being edited stays, whatever is searched for meanwhile.
  const shown = (data ?? []).filter(
    (term) => term.id === editing || JSON.stringify(term).toLowerCase().includes(words),
  );
  const remove = useCommand('glossary.delete');
  const put = useCommand('glossary.save');
  const [deleted, setDeleted] = useState<GlossaryTerm>();
  const failed = remove.error ?? put.error;
  const restore = () => deleted && put.mutate({ terms: [deleted] }, { onSuccess: () => setDeleted(undefined) });

  const save = () => {
    const name = `portside-glossary-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(name, JSON.stringify({ portside: 1, glossary: data ?? [] }, undefined, 1));
    setSaid(t('correct:exported', { name }));
  };
  const read = async (file: File | null) => {
    if (!file) return;
    try {
      const { glossary } = JSON.parse(await file.text()) as { glossary?: readonly GlossaryTerm[] };
      if (!Array.isArray(glossary)) throw new SyntaxError();
      await client.command('glossary.save', { terms: glossary });
      setSaid(t('translation:glossary.imported', { count: glossary.length }));
    } catch (problem) {
      const other = problem instanceof SyntaxError;
      setSaid(
        other
          ? t('translation:glossary.notAGlossary')
          : t('translation:memory.failed', { message: saidBy(t, problem) }),
      );
    }
  };
  return (
    <Section title={t('translation:glossary.title')} intro={t('translation:glossary.intro')}>
      <Card>
        <Stack gap="sm">
          <Group align="end">
            <TextInput
              type="search"
              label={t('translation:glossary.search')}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Button variant="default" disabled={editing !== undefined} onClick={() => setEditing('new')}>
              {t('translation:glossary.add')}
            </Button>
            <Button variant="default" disabled={!data || data.length === 0} onClick={save}>
              {t('translation:glossary.export')}
            </Button>
            <FileButton accept=".json,application/json" inputProps={chooseAgain} onChange={(file) => void read(file)}>
              {(props) => (
                <Button variant="default" {...props}>
                  {t('translation:glossary.import')}
                </Button>
              )}
            </FileButton>
          </Group>
          <Text size="sm" c="dimmed" role="status">
            {said}
          </Text>
          <UndoBar
            said={deleted && t('translation:glossary.deleted', { term: shownLine(deleted.term) })}
            onUndo={restore}
            onClose={() => setDeleted(undefined)}
          />
          {failed && (
            <Text role="alert" size="sm" c="var(--mantine-color-error)">
              {t('translation:memory.failed', { message: saidBy(t, failed) })}
            </Text>
          )}
          {editing === 'new' && <GlossaryEditor onClose={() => setEditing(undefined)} />}
          {error && <Failed error={error} onRetry={refetch} />}
          {!data && !error && <Loading rows={3} height={36} />}
          {data && data.length === 0 && editing === undefined && (
            <Empty title={t('translation:glossary.empty')} hint={t('translation:glossary.emptyHint')} />
          )}
          {data && data.length > 0 && shown.length === 0 && <Empty title={t('translation:memory.noneFound')} />}
          <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
            {shown.map((term) => (
              <li key={term.id}>
                {editing === term.id ? (
                  <GlossaryEditor term={term} onClose={() => setEditing(undefined)} />
                ) : (
                  <Term
                    term={term}
                    busy={editing !== undefined}
                    onEdit={() => setEditing(term.id)}
                    onDelete={() => remove.mutate({ ids: [term.id] }, { onSuccess: () => setDeleted(term) })}
                  />
                )}
              </li>
            ))}
          </Stack>
        </Stack>
      </Card>
    </Section>
  );
}

interface TermProps {
  readonly term: GlossaryTerm;
  /** Another one is being written: what is typed there would go. */
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function Term({ term, busy, onEdit, onDelete }: TermProps) {
  const { t, language } = useNames();
  const renderings = Object.entries(term.to ?? {}).map(
    ([code, word]) => `${language(code as keyof NonNullable<GlossaryTerm['to']>)}: ${shownLine(word)}`,
  );
  return (
    <Group gap="xs">
      <Text size="sm" fw={500}>
        <bdi dir="auto">{shownLine(term.term)}</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        {[term.to ? renderings.join(' · ') : t('translation:glossary.neverShort'), term.note && shownLine(term.note)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t('translation:memory.editOf', { text: term.term })}
        disabled={busy}
        onClick={onEdit}
      >
        {t('translation:memory.edit')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t('translation:memory.deleteOf', { text: term.term })}
        onClick={onDelete}
      >
        {t('translation:memory.delete')}
      </Button>
    </Group>
  );
}
