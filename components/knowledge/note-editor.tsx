import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { KnowledgeNote } from '@/lib/domain/knowledge.ts';
import { INTENTS, LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { EditorDrawer } from '../settings/editor-drawer.tsx';
import { useMarkUnsaved } from '../settings/unsaved.tsx';
import { same } from '../settings/use-draft.ts';
import { languageName } from '../ui/format.ts';
import { countriesIn } from './countries.ts';

interface Props {
  readonly note: KnowledgeNote;
  readonly isNew: boolean;
  readonly onClose: () => void;
}

/** Edits one note: what it is about, whom it concerns, its texts. */
export function NoteEditor({ note, isNew, onClose }: Props) {
  const t = useText();
  const ui = useLanguage();
  const save = useCommand('knowledge.save');
  const [edited, setEdited] = useState(note);
  const unsaved = !same(edited, note);
  useMarkUnsaved('knowledge', unsaved);
  const change = (part: Partial<KnowledgeNote>) => setEdited({ ...edited, ...part });
  const written = LANGUAGES.filter((language) => edited.bodies[language] !== undefined);
  const untitled = edited.title.trim() === '';
  const empty = !written.some((language) => edited.bodies[language]?.trim());
  const store = () => {
    const bodies = Object.fromEntries(Object.entries(edited.bodies).filter(([, body]) => body.trim() !== ''));
    const saved = { ...edited, title: edited.title.trim(), bodies, changedAt: Date.now() };
    save.mutate({ note: saved }, { onSuccess: onClose });
  };
  const setSource = (source: string) => {
    const { source: _old, ...rest } = edited;
    setEdited(source === '' ? rest : { ...rest, source });
  };
  return (
    <EditorDrawer
      title={t(isNew ? 'knowledge:new' : 'knowledge:edit')}
      unsaved={unsaved}
      canSave={!untitled && !empty && (unsaved || isNew)}
      saving={save.isPending}
      problem={save.isError ? t('settings:save.failed', { message: saidBy(t, save.error) }) : undefined}
      onSave={store}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('knowledge:noteTitle')}
        value={edited.title}
        maxLength={200}
        error={untitled && t('knowledge:titleNeeded')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('knowledge:intents')}
        value={[...edited.intents]}
        data={INTENTS.map((value) => ({ value, label: t(`words:intent.${value}`) }))}
        searchable
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        placeholder={edited.intents.length === 0 ? t('knowledge:any') : ''}
        onChange={(values) => change({ intents: INTENTS.filter((intent) => values.includes(intent)) })}
      />
      <MultiSelect
        label={t('knowledge:countries')}
        description={edited.intents.length + edited.countries.length === 0 && t('knowledge:shownNowhere')}
        value={[...edited.countries]}
        data={countriesIn(ui, edited.countries)}
        searchable
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        placeholder={edited.countries.length === 0 ? t('knowledge:any') : ''}
        onChange={(countries) => change({ countries })}
      />
      {written.map((language) => (
        <Textarea
          key={language}
          label={t('knowledge:body', { language: languageName(language, ui) })}
          lang={language}
          dir="auto"
          autosize
          minRows={3}
          value={edited.bodies[language] ?? ''}
          onChange={(event) => change({ bodies: { ...edited.bodies, [language]: event.currentTarget.value } })}
        />
      ))}
      <NativeSelect
        aria-label={t('knowledge:addLanguage')}
        value=""
        error={empty && t('knowledge:bodyNeeded')}
        data={[
          { value: '', label: t('knowledge:addLanguage') },
          ...LANGUAGES.filter((language) => !written.includes(language)).map((value) => ({
            value,
            label: languageName(value, ui),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => value && change({ bodies: { ...edited.bodies, [value]: '' } })}
      />
      <TextInput
        label={t('knowledge:source')}
        value={edited.source ?? ''}
        maxLength={500}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </EditorDrawer>
  );
}
