import { ActionIcon, Badge, Button, Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import classes from '../settings/list.module.css';
import { Section } from '../settings/section.tsx';
import { UndoBar } from '../settings/undo-bar.tsx';
import { languageName } from '../ui/format.ts';
import { TemplateEditor } from './template-editor.tsx';

/** All templates: find, write, duplicate, delete with undo. */
export function TemplatesSection() {
  const t = useText();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const all = useAsk('template.list', {});
  const found = useAsk('template.list', wanted === '' ? {} : { search: wanted }, { keepPrevious: true });
  const save = useCommand('template.save');
  const remove = useCommand('template.delete');
  const [edited, setEdited] = useState<Template>();
  const [deleted, setDeleted] = useState<Template>();
  const templates = all.data ?? [];
  const shown = found.data ?? [];
  const failed = all.error ?? remove.error ?? save.error;

  const duplicate = (template: Template) => {
    const { shortcut: _taken, ...rest } = template;
    setEdited({ ...rest, id: crypto.randomUUID(), name: t('templates:copyOf', { name: template.name }) });
  };
  const restore = () => deleted && save.mutate({ template: deleted }, { onSuccess: () => setDeleted(undefined) });
  return (
    <Section title={t('settings:nav.templates')} intro={t('templates:intro')}>
      <div>
        <Group gap="xs">
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited(newTemplate(t('templates:newName')))}
          >
            {t('templates:new')}
          </Button>
          <TextInput
            type="search"
            aria-label={t('templates:search')}
            placeholder={t('templates:search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </Group>
        <UndoBar
          said={deleted && t('templates:deleted', { name: deleted.name })}
          onUndo={restore}
          onClose={() => setDeleted(undefined)}
        />
      </div>
      {failed && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {all.error
            ? t('templates:loadFailed', { message: saidBy(t, failed) })
            : t('common:error.command', { message: saidBy(t, failed) })}
        </Text>
      )}
      {all.isSuccess && shown.length === 0 && (
        <Text c="dimmed">{templates.length === 0 ? t('templates:none') : t('templates:noMatch', { search })}</Text>
      )}
      {shown.length > 0 && (
        <ul className={classes.list} aria-label={t('templates:listLabel')}>
          {shown.map((template) => (
            <Row
              key={template.id}
              template={template}
              onEdit={() => setEdited(template)}
              onDuplicate={() => duplicate(template)}
              onDelete={() => remove.mutate({ id: template.id }, { onSuccess: () => setDeleted(template) })}
            />
          ))}
        </ul>
      )}
      {edited && (
        <TemplateEditor
          key={edited.id}
          template={edited}
          others={templates}
          isNew={!templates.some(({ id }) => id === edited.id)}
          onClose={() => setEdited(undefined)}
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

interface RowProps {
  readonly template: Template;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

function Row({ template, onEdit, onDuplicate, onDelete }: RowProps) {
  const t = useText();
  const ui = useLanguage();
  const { name, shortcut, intents } = template;
  const languages = Object.keys(template.bodies) as (keyof Template['bodies'])[];
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.body} aria-label={t('rules:editNamed', { name })} onClick={onEdit}>
        <Group gap={6}>
          <Text fw={600} size="sm">
            <bdi>{name}</bdi>
          </Text>
          {shortcut !== undefined && (
            <Badge size="sm" variant="default" tt="none">
              /{shortcut}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {languages.map((language) => languageName(language, ui)).join(' · ')}
          {intents.length > 0 &&
            ` — ${intents.map((intent) => t(`words:intent.${intent}`)).join(t('rules:says.list'))}`}
        </Text>
      </UnstyledButton>
      <ActionIcon
        aria-label={t('rules:duplicateNamed', { name })}
        title={t('templates:duplicate')}
        onClick={onDuplicate}
      >
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t('rules:deleteNamed', { name })} title={t('common:action.delete')} onClick={onDelete}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
