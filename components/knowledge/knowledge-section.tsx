import { ActionIcon, Button, Group, Skeleton, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { KnowledgeNote } from '@/lib/domain/knowledge.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import classes from '../settings/list.module.css';
import { Section } from '../settings/section.tsx';
import { UndoBar } from '../settings/undo-bar.tsx';
import { countryName, languageName } from '../ui/format.ts';
import { NoteEditor } from './note-editor.tsx';

/** All notes of the team: find, write, delete with undo. */
export function KnowledgeSection() {
  const t = useText();
  const ui = useLanguage();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const found = useAsk('knowledge.list', wanted === '' ? {} : { search: wanted }, { keepPrevious: true });
  const save = useCommand('knowledge.save');
  const remove = useCommand('knowledge.delete');
  const [edited, setEdited] = useState<{ readonly note: KnowledgeNote; readonly isNew: boolean }>();
  const [deleted, setDeleted] = useState<KnowledgeNote>();
  const notes = found.data ?? [];
  const failed = remove.error ?? save.error;
  const restore = () => deleted && save.mutate({ note: deleted }, { onSuccess: () => setDeleted(undefined) });

  return (
    <Section title={t('settings:nav.knowledge')} intro={t('knowledge:intro')}>
      <div>
        <Group gap="xs">
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited({ note: newNote(ui === 'zh-CN' ? 'zh' : 'en'), isNew: true })}
          >
            {t('knowledge:new')}
          </Button>
          <TextInput
            type="search"
            aria-label={t('knowledge:search')}
            placeholder={t('knowledge:search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </Group>
        <UndoBar
          said={deleted && t('knowledge:deleted', { name: deleted.title })}
          onUndo={restore}
          onClose={() => setDeleted(undefined)}
        />
      </div>
      {(found.error || failed) && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {found.error
            ? t('knowledge:loadFailed', { message: saidBy(t, found.error) })
            : t('common:error.command', { message: saidBy(t, failed) })}
        </Text>
      )}
      {found.isPending && <Skeleton h={60} />}
      {found.isSuccess && notes.length === 0 && (
        <Text c="dimmed">{t(wanted === '' ? 'knowledge:none' : 'knowledge:noMatch')}</Text>
      )}
      {notes.length > 0 && (
        <ul className={classes.list} aria-label={t('knowledge:list')}>
          {notes.map((note) => (
            <li key={note.id} className={classes.row}>
              <UnstyledButton
                className={classes.body}
                aria-label={t('knowledge:editNamed', { name: note.title })}
                onClick={() => setEdited({ note, isNew: false })}
              >
                <Text fw={600} size="sm">
                  <bdi>{note.title}</bdi>
                </Text>
                <Text size="xs" c="dimmed">
                  {[
                    ...LANGUAGES.filter((one) => note.bodies[one]).map((one) => languageName(one, ui)),
                    ...note.intents.map((intent) => t(`words:intent.${intent}`)),
                    ...note.countries.map((country) => countryName(country, ui)),
                  ].join(' · ')}
                </Text>
              </UnstyledButton>
              <ActionIcon
                aria-label={t('knowledge:deleteNamed', { name: note.title })}
                title={t('common:action.delete')}
                onClick={() => remove.mutate({ id: note.id }, { onSuccess: () => setDeleted(note) })}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {edited && (
        <NoteEditor key={edited.note.id} note={edited.note} isNew={edited.isNew} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  );
}

const newNote = (language: 'zh' | 'en'): KnowledgeNote => ({
  id: crypto.randomUUID(),
  title: '',
  bodies: { [language]: '' },
  intents: [],
  countries: [],
  changedAt: Date.now(),
});
