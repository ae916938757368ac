import { Checkbox, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Template } from '@/lib/domain/template.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { coverage } from '@/lib/replies/coverage.ts';
import { languageName } from '../ui/format.ts';
import styles from './templates.module.css';

const MARK = { body: '✓', variant: '◐', missing: '·' } as const;

interface Props {
  readonly templates: readonly Template[];
  readonly onEdit: (template: Template, language: Language) => void;
}

/** Which template is written in which language; a place in the table opens the editor there. */
export function CoverageTable({ templates, onEdit }: Props) {
  const t = useText();
  const ui = useLanguage();
  const [missingOnly, setMissingOnly] = useState(false);
  const all = useMemo(() => coverage(templates), [templates]);
  const rows = missingOnly ? all.filter(({ missing }) => missing > 0) : all;
  const written = (place: number) => all.filter(({ cells }) => cells[place]?.state === 'body').length;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('manage:coverage.hint')}
      </Text>
      <Checkbox
        size="sm"
        label={t('manage:coverage.missingOnly')}
        checked={missingOnly}
        onChange={(event) => setMissingOnly(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed">
        {(['body', 'variant', 'missing'] as const)
          .map((state) => `${MARK[state]} ${t(`manage:coverage.state.${state}`)}`)
          .join('   ')}
      </Text>
      {rows.length === 0 ? (
        <Text>{templates.length === 0 ? t('templates:none') : t('manage:coverage.complete')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        <section className={styles.coverage} tabIndex={0} aria-label={t('manage:view.coverage')}>
          <Table withTableBorder verticalSpacing={2} horizontalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('manage:coverage.template')}</Table.Th>
                {LANGUAGES.map((language, place) => {
                  const counts = { written: written(place), all: all.length };
                  return (
                    <Table.Th
                      key={language}
                      scope="col"
                      ta="center"
                      aria-label={t('manage:coverage.column', { language: languageName(language, ui), ...counts })}
                      title={t('manage:coverage.column', { language: languageName(language, ui), ...counts })}
                    >
                      {language}
                    </Table.Th>
                  );
                })}
                <Table.Th scope="col">{t('manage:coverage.missing')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ template, cells, missing }) => (
                <Table.Tr key={template.id}>
                  <Table.Th scope="row">
                    <bdi>{template.name}</bdi>
                  </Table.Th>
                  {cells.map(({ language, state }) => (
                    <Table.Td key={language}>
                      <UnstyledButton
                        className={styles.cell}
                        ta="center"
                        aria-label={t('manage:coverage.cell', {
                          name: template.name,
                          language: languageName(language, ui),
                          state: t(`manage:coverage.state.${state}`),
                        })}
                        onClick={() => onEdit(template, language)}
                      >
                        {MARK[state]}
                      </UnstyledButton>
                    </Table.Td>
                  ))}
                  <Table.Td ta="end">{missing}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Stack>
  );
}
