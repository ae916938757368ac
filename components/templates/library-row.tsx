import { ActionIcon, Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { Template, TemplateUse } from '@/lib/domain/template.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import classes from '../settings/list.module.css';
import { languageName } from '../ui/format.ts';
import { localeFor } from '../ui/time.tsx';
import { FavouriteStar } from './favourite-star.tsx';
import type { LibraryListProps } from './library-list.tsx';

interface RowProps extends Omit<LibraryListProps, 'templates' | 'uses'> {
  readonly template: Template;
  readonly use: TemplateUse | undefined;
}

/** More languages than this are counted, not named; the coverage table names them. */
const FEW = 4;

/** One template of the library: what it is for, how it is used, and what can be done with it. */
export function LibraryRow({ template, use, onEdit, onDuplicate, onDelete }: RowProps) {
  const t = useText();
  const ui = useLanguage();
  const { name, shortcut, intents, kind, scope } = template;
  const languages = Object.keys(template.bodies) as (keyof Template['bodies'])[];
  const last = use?.lastAt === undefined ? undefined : new Intl.DateTimeFormat(localeFor(ui), { dateStyle: 'medium' });
  const used = use && use.count > 0 ? t('manage:used', { count: use.count }) : t('manage:never');
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.body}
        aria-label={t('rules:editNamed', { name })}
        onClick={() => onEdit(template)}
      >
        <Group gap={6}>
          <Text fw={600} size="sm">
            <bdi>{name}</bdi>
          </Text>
          {shortcut !== undefined && (
            <Badge size="sm" variant="default" tt="none">
              /{shortcut}
            </Badge>
          )}
          {kind && (
            <Badge size="sm" variant="light" tt="none">
              {t('manage:kind.partial')}
            </Badge>
          )}
          {scope && (
            <Badge size="sm" variant="light" tt="none">
              {t('manage:scope.team')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {languages.length > FEW
            ? t('manage:languages', { count: languages.length })
            : languages.map((language) => languageName(language, ui)).join(' · ')}
          {intents.length > 0 &&
            ` — ${intents.map((intent) => t(`words:intent.${intent}`)).join(t('rules:says.list'))}`}
          {` — ${used}`}
          {last && use?.lastAt !== undefined && `, ${t('manage:lastUsed', { day: last.format(use.lastAt) })}`}
        </Text>
      </UnstyledButton>
      {kind !== 'partial' && <FavouriteStar template={template} />}
      <ActionIcon
        aria-label={t('rules:duplicateNamed', { name })}
        title={t('templates:duplicate')}
        onClick={() => onDuplicate(template)}
      >
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('rules:deleteNamed', { name })}
        title={t('common:action.delete')}
        onClick={() => onDelete(template)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
