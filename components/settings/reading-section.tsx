/** How each kind of page is read, so that a portal's change is seen and named. */
import { Badge, Table, Text, Tooltip } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import { MINUTE } from '@/lib/domain/time.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { FIELD_FOUND, type HealthView } from '@/lib/protocol.ts';
import { pageName } from '../queue/field-names.ts';
import { FoundFields } from '../queue/page-details.tsx';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { fullMoment, Moment, momentText } from '../ui/time.tsx';
import { ReadDays } from './read-days.tsx';
import styles from './reading.module.css';
import { Card, Section } from './section.tsx';

const COLUMNS = ['page', 'layout', 'language', 'state', 'fields', 'lastGood', 'days'] as const;

export function ReadingSection() {
  const t = useText();
  const health = useAsk('health.list', {});
  const pages = health.data ?? [];
  return (
    <Section title={t('settings:nav.reading')} intro={t('health:table.intro')}>
      <Card>
        {health.isPending && <Text c="dimmed">{t('settings:loading')}</Text>}
        {health.isError && (
          <Text c="var(--mantine-color-error)">{t('common:error.ask', { message: saidBy(t, health.error) })}</Text>
        )}
        {health.isSuccess && pages.length === 0 && <Text c="dimmed">{t('health:table.empty')}</Text>}
        {pages.length > 0 && (
          <>
            <Table.ScrollContainer minWidth={760}>
              <Table verticalSpacing="xs" aria-label={t('health:table.caption')}>
                <Table.Thead>
                  <Table.Tr>
                    {COLUMNS.map((column) => (
                      <Table.Th key={column} scope="col">
                        {t(`health:table.${column}`)}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {pages.map((page) => (
                    <PageRow key={`${page.portal}/${page.page}/${page.fingerprint}/${page.locale}`} page={page} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <Text size="sm" c="dimmed" mt="sm">
              {t('health:table.hint')}
            </Text>
          </>
        )}
      </Card>
    </Section>
  );
}

const LINES: Readonly<Record<HealthView['level'], string>> = {
  full: 'var(--ps-line)',
  partly: 'var(--ps-high)',
  none: 'var(--ps-critical)',
  resting: 'var(--ps-line)',
};

function PageRow({ page }: { page: HealthView }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const { level, layout, fingerprint, opened, changedAt, lastGoodAt, days } = page;
  const language = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row" fw={400}>
        {t(`words:portal.${page.portal}`)}
        <br />
        {pageName(t, page.page)}
      </Table.Th>
      <Table.Td>
        {/* The reader's own name of it, else the beginning of the sketch that tells it from others. */}
        {layout || fingerprint.slice(0, 6) || '–'}
        {opened && ` · ${t('health:table.opened')}`}
        {changedAt !== undefined && (
          <Tooltip label={t('health:table.changedHint', { time: momentText(changedAt, now, locale) })}>
            <Badge size="xs" variant="default" tt="none" ml={4} tabIndex={0} title={fullMoment(changedAt, locale)}>
              {t('health:table.changed')}
            </Badge>
          </Tooltip>
        )}
      </Table.Td>
      <Table.Td>{namedIn(language, page.locale)}</Table.Td>
      <Table.Td>
        <Badge variant="default" bd={`1px solid ${LINES[level]}`} tt="none" miw="max-content">
          {t(`health:table.levels.${level}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Fields page={page} />
      </Table.Td>
      <Table.Td>{lastGoodAt === undefined ? t('health:table.never') : <Moment at={lastGoodAt} />}</Table.Td>
      <Table.Td>
        <ReadDays days={days} />
      </Table.Td>
    </Table.Tr>
  );
}

/** A page may declare anything as its language. */
function namedIn(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** How many fields were found how; opens which. */
function Fields({ page: { page, fields } }: { page: HealthView }) {
  const t = useText();
  const counts = FIELD_FOUND.flatMap((found) => {
    const count = fields.filter((field) => field.found === found).length;
    return found !== 'absent' && count > 0 ? [t(`health:table.fieldCount.${found}`, { count })] : [];
  });
  if (counts.length === 0) return <>–</>;
  return (
    <details>
      <summary
        className={styles.summary}
        aria-label={`${t('health:table.show', { page: pageName(t, page) })}: ${counts.join(', ')}`}
      >
        {counts.join(' · ')}
      </summary>
      <FoundFields fields={fields} />
    </details>
  );
}
