import { Button, NavLink, Text, TextInput, Title } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import classes from '../options-page.module.css';
import { findSettings } from '../search/find-settings.ts';
import { SearchResults } from '../search/results.tsx';
import { settingsIndex } from '../search/settings-index.ts';
import { GROUP_IDS, SECTION_GROUPS, SECTIONS, type SectionId, sectionOf } from '../sections.ts';
import { useUnsavedIds } from '../unsaved.tsx';
import { moveAmongLinks, useSlash } from './keys.ts';

interface Props {
  readonly shown: SectionId;
  /** A search result was chosen; `name`: what to mark in the section. */
  onFound(section: SectionId, name: string | undefined): void;
}

/** The way about the options: a search over every setting, and the sections in groups. Narrow: behind one button. */
export function Navigation({ shown, onFound }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const nav = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const index = useMemo(() => settingsIndex(), []);
  const words = useDeferredValue(typed);
  const { found, more } = useMemo(() => findSettings(index, words), [index, words]);
  const searching = typed.trim() !== '';
  useSlash(search);

  const choose = (section: SectionId, name: string | undefined) => {
    setTyped('');
    setOpen(false);
    onFound(section, name);
  };
  const hearSearch = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && searching) {
      event.stopPropagation();
      setTyped('');
    }
    if (event.key === 'Enter' && searching) nav.current?.querySelector<HTMLElement>('a[href]')?.click();
  };
  return (
    <nav
      className={classes.nav}
      aria-label={t('settings:sections')}
      ref={nav}
      onKeyDown={(event) => nav.current && moveAmongLinks(nav.current, event)}
    >
      <Title order={1} size="h4" className={classes.title}>
        {t('settings:title')}
      </Title>
      <TextInput
        ref={search}
        type="search"
        size="sm"
        mx={8}
        mb="xs"
        aria-label={t('options:search.label')}
        placeholder={t('options:search.placeholder')}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={hearSearch}
      />
      {searching ? (
        <SearchResults found={found} more={more} typed={words} onChoose={choose} />
      ) : (
        <>
          <Button
            className={classes.menu}
            variant="default"
            fullWidth
            justify="space-between"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(`settings:nav.${shown}`)}
          </Button>
          <div className={classes.groups} data-open={open}>
            {GROUP_IDS.map((group) => (
              <Group
                key={group}
                title={t(`options:group.${group}`)}
                ids={SECTION_GROUPS[group]}
                shown={shown}
                onChoose={() => setOpen(false)}
              />
            ))}
          </div>
        </>
      )}
    </nav>
  );
}

interface GroupProps {
  readonly title: string;
  readonly ids: readonly SectionId[];
  readonly shown: SectionId;
  onChoose(): void;
}

/** Only the section shown is a tab stop; arrow keys go to the others. */
function Group({ title, ids, shown, onChoose }: GroupProps) {
  const t = useText();
  const unsaved = new Set([...useUnsavedIds()].map(sectionOf));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={title}>
      <Text className={classes.heading} size="xs" c="dimmed" fw={600} aria-hidden>
        {title}
      </Text>
      {ids.map((id) => {
        const { icon: Icon } = SECTIONS[id];
        return (
          <NavLink
            key={id}
            href={`#${id}`}
            tabIndex={id === shown ? 0 : -1}
            active={id === shown}
            {...(id === shown ? { 'aria-current': 'page' as const } : {})}
            label={t(`settings:nav.${id}`)}
            {...(unsaved.has(id) ? { description: t('settings:unsavedMark') } : {})}
            leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
            className={classes.link}
            onClick={onChoose}
          />
        );
      })}
    </div>
  );
}
