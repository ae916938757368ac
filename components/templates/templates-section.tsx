import { Button, Group, Tabs, Text } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { Section } from '../settings/section.tsx';
import { UndoBar } from '../settings/undo-bar.tsx';
import { Loading } from '../ui/states.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { DeletedList } from './deleted-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { LibraryList } from './library-list.tsx';
import { TemplateEditor } from './template-editor.tsx';

interface Notice {
  readonly said: string;
  readonly undo?: () => void;
}

/** All templates: find, write, compare, bring in and take out; whatever is done can be undone. */
export function TemplatesSection() {
  const t = useText();
  const library = useAsk('template.library', {});
  const restore = useCommand('template.restore');
  const remove = useCommand('template.delete');
  const takeBack = useCommand('template.import.undo');
  const [edited, setEdited] = useState<{ template: Template; language?: Language }>();
  const [importing, setImporting] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const templates = library.data?.templates ?? [];
  const failed = remove.error ?? restore.error ?? takeBack.error;

  const duplicate = (template: Template) => {
    const { shortcut: _taken, ...rest } = template;
    setEdited({
      template: { ...rest, id: crypto.randomUUID(), name: t('templates:copyOf', { name: template.name }) },
    });
  };
  const bringBack = (versionId: string) => restore.mutate({ versionId }, { onSuccess: () => setNotice(undefined) });
  const deleteOne = (template: Template) =>
    remove.mutate(
      { id: template.id },
      {
        onSuccess: ({ versionId }) =>
          setNotice({
            said: t('templates:deleted', { name: template.name }),
            ...(versionId === undefined ? {} : { undo: () => bringBack(versionId) }),
          }),
      },
    );
  const undoImport = (id: string) =>
    takeBack.mutate(
      { id },
      {
        onSuccess: ({ kept }) =>
          setNotice({
            said: kept === 0 ? t('exchange:import.undone') : t('exchange:import.undoneBut', { count: kept }),
          }),
      },
    );
  return (
    <Section title={t('settings:nav.templates')} intro={t('templates:intro')}>
      <div>
        <Group gap="xs">
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited({ template: newTemplate(t('templates:newName')) })}
          >
            {t('templates:new')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('exchange:import.action')}
          </Button>
          <ExportMenu disabled={templates.length === 0} onDone={(said) => setNotice({ said })} />
        </Group>
        <UndoBar said={notice?.said} onUndo={notice?.undo} onClose={() => setNotice(undefined)} />
      </div>
      {library.error && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t('templates:loadFailed', { message: saidBy(t, library.error) })}
        </Text>
      )}
      {failed && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t('common:error.command', { message: saidBy(t, failed) })}
        </Text>
      )}
      {library.isPending && <Loading rows={4} height={44} />}
      {library.data && (
        <Tabs defaultValue="list" keepMounted={false}>
          <Tabs.List aria-label={t('manage:views')} mb="sm">
            <Tabs.Tab value="list">{t('manage:view.list')}</Tabs.Tab>
            <Tabs.Tab value="coverage">{t('manage:view.coverage')}</Tabs.Tab>
            <Tabs.Tab value="deleted">{t('manage:view.deleted')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="list">
            {templates.length === 0 && <Text c="dimmed">{t('templates:none')}</Text>}
            <LibraryList
              templates={templates}
              uses={library.data.uses}
              onEdit={(template) => setEdited({ template })}
              onDuplicate={duplicate}
              onDelete={deleteOne}
            />
          </Tabs.Panel>
          <Tabs.Panel value="coverage">
            <CoverageTable templates={templates} onEdit={(template, language) => setEdited({ template, language })} />
          </Tabs.Panel>
          <Tabs.Panel value="deleted">
            <DeletedList onRestored={(said) => setNotice({ said })} />
          </Tabs.Panel>
        </Tabs>
      )}
      {edited && (
        <TemplateEditor
          key={edited.template.id}
          {...edited}
          others={templates}
          isNew={!templates.some(({ id }) => id === edited.template.id)}
          onClose={() => setEdited(undefined)}
          onRestored={({ said, undo }) => {
            setEdited(undefined);
            setNotice({ said, ...(undo === undefined ? {} : { undo: () => bringBack(undo) }) });
          }}
        />
      )}
      {importing && (
        <ImportDialog
          onDone={(said, id) => setNotice({ said, undo: () => undoImport(id) })}
          onClose={() => setImporting(false)}
        />
      )}
    </Section>
  );
}

const newTemplate = (name: string): Template => ({
  id: crypto.randomUUID(),
  name,
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: '' },
  changedAt: Date.now(),
});
