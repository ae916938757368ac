import { Group, MultiSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import { FULFILMENTS, INTENTS, LANGUAGES, type Language, PORTALS } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { EditorDrawer } from '../settings/editor-drawer.tsx';
import { useMarkUnsaved } from '../settings/unsaved.tsx';
import { same } from '../settings/use-draft.ts';
import { BodiesEditor } from './bodies-editor.tsx';
import { checkTemplate, isSound } from './check-template.ts';
import { TemplatePreview } from './template-preview.tsx';

interface Props {
  readonly template: Template;
  readonly others: readonly Template[];
  readonly isNew: boolean;
  readonly onClose: () => void;
}

/** Edits one template: what it is found by, which tickets it fits, its texts. */
export function TemplateEditor({ template, others, isNew, onClose }: Props) {
  const t = useText();
  const save = useCommand('template.save');
  const [edited, setEdited] = useState(template);
  const [shown, setShown] = useState<Language | undefined>(LANGUAGES.find((one) => one in template.bodies));
  const unsaved = !same(edited, template);
  useMarkUnsaved('template', unsaved);

  const problems = checkTemplate(edited, others);
  const change = (part: Partial<Template>) => setEdited({ ...edited, ...part });
  const setShortcut = (typed: string) => {
    const { shortcut: _old, ...rest } = edited;
    const shortcut = typed.replace(/^\//, '');
    setEdited(shortcut === '' ? rest : { ...rest, shortcut });
  };
  const store = () =>
    save.mutate({ template: { ...edited, name: edited.name.trim(), changedAt: Date.now() } }, { onSuccess: onClose });

  const { shortcut } = problems;
  const shortcutError =
    shortcut === undefined || shortcut === 'shortcutBad'
      ? shortcut && t('templates:shortcutBad')
      : t('templates:shortcutTaken', { name: shortcut.takenBy });
  return (
    <EditorDrawer
      title={isNew ? t('templates:new') : t('templates:editTitle')}
      unsaved={unsaved}
      canSave={isSound(problems) && (unsaved || isNew)}
      saving={save.isPending}
      problem={save.isError ? t('settings:save.failed', { message: saidBy(t, save.error) }) : undefined}
      onSave={store}
      onClose={onClose}
    >
      <Group align="flex-start" grow>
        <TextInput
          data-autofocus
          label={t('templates:name')}
          value={edited.name}
          maxLength={120}
          error={problems.name && t('templates:nameNeeded')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('templates:shortcut')}
          description={t('templates:shortcutHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={edited.shortcut ?? ''}
          maxLength={40}
          error={shortcutError}
          onChange={(event) => setShortcut(event.currentTarget.value)}
        />
      </Group>
      <section>
        <Title order={3} size="h6">
          {t('templates:fits')}
        </Title>
        <Text size="xs" c="dimmed" mb={6}>
          {t('templates:fitsHint')}
        </Text>
        <Stack gap="xs">
          <Fits
            label={t('templates:intents')}
            chosen={edited.intents}
            options={INTENTS}
            name={(intent) => t(`words:intent.${intent}`)}
            onChange={(intents) => change({ intents })}
          />
          <Fits
            label={t('templates:portals')}
            chosen={edited.portals}
            options={PORTALS}
            name={(portal) => t(`words:portal.${portal}`)}
            onChange={(portals) => change({ portals })}
          />
          <Fits
            label={t('templates:fulfilments')}
            chosen={edited.fulfilments}
            options={FULFILMENTS}
            name={(fulfilment) => t(`words:fulfilmentLong.${fulfilment}`)}
            onChange={(fulfilments) => change({ fulfilments })}
          />
        </Stack>
      </section>
      <section>
        <Title order={3} size="h6">
          {t('templates:bodies')}
        </Title>
        <BodiesEditor
          bodies={edited.bodies}
          shown={shown}
          empty={problems.empty}
          onShow={setShown}
          onChange={(bodies) => change({ bodies })}
        />
        {problems.bodies && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('templates:bodyNeeded')}
          </Text>
        )}
      </section>
      <section>
        <Title order={3} size="h6">
          {t('templates:preview')}
        </Title>
        {unsaved || isNew || shown === undefined ? (
          <Text size="sm" c="dimmed">
            {t('templates:previewUnsaved')}
          </Text>
        ) : (
          <TemplatePreview templateId={template.id} language={shown} />
        )}
      </section>
    </EditorDrawer>
  );
}

interface FitsProps<Value extends string> {
  readonly label: string;
  readonly chosen: readonly Value[];
  readonly options: readonly Value[];
  readonly name: (value: Value) => string;
  readonly onChange: (chosen: readonly Value[]) => void;
}

function Fits<Value extends string>({ label, chosen, options, name, onChange }: FitsProps<Value>) {
  const t = useText();
  return (
    <MultiSelect
      size="xs"
      label={label}
      value={[...chosen]}
      data={options.map((value) => ({ value, label: name(value) }))}
      searchable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
      placeholder={chosen.length === 0 ? t('templates:any') : ''}
      onChange={(values) => onChange(options.filter((option) => values.some((value) => value === option)))}
    />
  );
}
