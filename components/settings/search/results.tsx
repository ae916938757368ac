import { NavLink, Text } from '@mantine/core';
import { useText, type Text as Words } from '@/lib/i18n/index.ts';
import classes from '../options-page.module.css';
import type { SectionId } from '../sections.ts';
import type { SettingEntry } from './settings-index.ts';

/** A text by a key that was found in the texts themselves. */
const textAt = (t: Words, key: string): string => t(key as 'settings:title');

interface Props {
  readonly found: readonly SettingEntry[];
  readonly more: number;
  readonly typed: string;
  /** `name`: what to mark in the section. */
  onChoose(section: SectionId, name: string | undefined): void;
}

/** What was found, each a link into its section; says so when nothing was. */
export function SearchResults({ found, more, typed, onChoose }: Props) {
  const t = useText();
  const said =
    found.length === 0
      ? t('options:search.nothing', { words: typed.trim() })
      : t('options:search.found', { count: found.length + more });
  return (
    <>
      <Text size="xs" c="dimmed" px={12} py={6} role="status">
        <bdi>{said}</bdi>
      </Text>
      {found.length === 0 && (
        <Text size="xs" c="dimmed" px={12}>
          {t('options:search.nothingHint')}
        </Text>
      )}
      <div className={classes.links}>
        {found.map(({ section, key, kind }, place) => {
          const name = textAt(t, key);
          return (
            <NavLink
              key={`${section} ${key}`}
              href={`#${section}`}
              tabIndex={place === 0 ? 0 : -1}
              label={kind === 'section' ? name : shortened(name)}
              {...(kind === 'section' ? {} : { description: t(`settings:nav.${section}`) })}
              className={classes.link}
              onClick={() => onChoose(section, kind === 'label' ? name : undefined)}
            />
          );
        })}
      </div>
      {more > 0 && (
        <Text size="xs" c="dimmed" px={12} py={6}>
          {t('options:search.more', { count: more })}
        </Text>
      )}
    </>
  );
}

/** Of a sentence its beginning, with what is filled in left open. */
function shortened(text: string): string {
  const open = text.replace(/\{\{\w+\}\}/g, '…');
  return open.length > 90 ? `${open.slice(0, 88)}…` : open;
}
