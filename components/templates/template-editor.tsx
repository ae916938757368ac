import { Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { EditorDrawer } from '../settings/editor-drawer.tsx';
import { useMarkUnsaved } from '../settings/unsaved.tsx';
import { same } from '../settings/use-draft.ts';
import { BodiesEditor } from './bodies-editor.tsx';
import { checkTemplate, isSound } from './check-template.ts';
import { FieldsEditor } from './fields-editor.tsx';
import { TemplateFacts } from './template-facts.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { VariantsEditor } from './variants-editor.tsx';
import { type Restored, VersionsPanel } from './versions-panel.tsx';

interface Props {
  readonly template: Template;
  readonly others: readonly Template[];
  readonly isNew: boolean;
  /** Opened to write in this language. */
  readonly language?: Language;
  readonly onClose: () => void;
  readonly onRestored: (restored: Restored) => void;
}

/** Edits one template: what it is found by, which tickets it fits, its texts and what is asked for in them. */
export function TemplateEditor({ template, others, isNew, language, onClose, onRestored }: Props) {
  const t = useText();
  const save = useCommand('template.save');
  const opened = language && template.bodies[language] === undefined ? withText(template, language) : template;
  const [edited, setEdited] = useState(opened);
  const [shown, setShown] = useState<Language | undefined>(language ?? LANGUAGES.find((one) => one in template.bodies));
  // An empty text in the language one came for is no change yet.
  const unsaved = !same(edited, template) && !same(edited, opened);
  useMarkUnsaved('templates', unsaved);

  const problems = checkTemplate(edited, others);
  const partials = others.flatMap(({ id, kind, name }) => (kind === 'partial' && id !== template.id ? [name] : []));
  const setFields = (fields: NonNullable<Template['fields']>) => {
    const { fields: _old, ...rest } = edited;
    setEdited(fields.length > 0 ? { ...rest, fields } : rest);
  };
  const setVariants = (variants: NonNullable<Template['variants']>) => {
    const { variants: _old, ...rest } = edited;
    setEdited(variants.length > 0 ? { ...rest, variants } : rest);
  };
  const store = () =>
    save.mutate({ template: { ...edited, name: edited.name.trim(), changedAt: Date.now() } }, { onSuccess: onClose });
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
      <TemplateFacts template={edited} others={others} problems={problems} onChange={setEdited} />
      <Part title={t('templates:bodies')}>
        <BodiesEditor
          template={edited}
          partials={partials}
          shown={shown}
          empty={problems.empty}
          onShow={setShown}
          onChange={(bodies) => setEdited({ ...edited, bodies })}
        />
        {problems.bodies && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('templates:bodyNeeded')}
          </Text>
        )}
      </Part>
      <Part title={t('manage:variants')}>
        <VariantsEditor
          template={edited}
          partials={partials}
          language={shown ?? 'en'}
          empty={problems.emptyVariants}
          onChange={setVariants}
        />
      </Part>
      <Part title={t('manage:fields')}>
        <FieldsEditor fields={edited.fields ?? []} problems={problems.fields} onChange={setFields} />
      </Part>
      <Part title={t('templates:preview')}>
        <TemplatePreview
          template={edited}
          language={shown}
          unfinished={problems.fields.some((problem) => problem !== undefined)}
        />
      </Part>
      {!isNew && (
        <Part title={t('manage:versions.title')}>
          <VersionsPanel template={edited} unsaved={unsaved} onRestored={onRestored} />
        </Part>
      )}
    </EditorDrawer>
  );
}

const withText = (template: Template, language: Language): Template => ({
  ...template,
  bodies: { ...template.bodies, [language]: '' },
});

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h6">
        {title}
      </Title>
      {children}
    </section>
  );
}
