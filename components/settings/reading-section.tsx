import { Badge, Table, Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import { english } from '@/lib/i18n/en/index.ts';
import { useLanguage, useText, type Text as Words } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { PageHealth } from '@/lib/protocol.ts';
import { fieldsText } from '../queue/page-health.tsx';
import { localeFor, Moment } from '../ui/time.tsx';
import { Card, Section } from './section.tsx';

/** How each kind of page was read last, so that a portal's change is seen and named. */
export function ReadingSection() {
  const t = useText();
  const health = useAsk('health.list', {});
  const pages = health.data ?? [];
  return (
    <Section title={t('settings:nav.reading')} intro={t('settings:reading.intro')}>
      <Card>
        {health.isPending && <Text c="dimmed">{t('settings:loading')}</Text>}
        {health.isError && (
          <Text c="var(--mantine-color-error)">{t('common:error.ask', { message: saidBy(t, health.error) })}</Text>
        )}
        {health.isSuccess && pages.length === 0 && <Text c="dimmed">{t('settings:reading.empty')}</Text>}
        {pages.length > 0 && (
          <>
            <Table.ScrollContainer minWidth={640}>
              <Table verticalSpacing="xs" aria-label={t('settings:reading.caption')}>
                <Table.Thead>
                  <Table.Tr>
                    {(['portal', 'page', 'layout', 'state', 'missing', 'lastGood'] as const).map((column) => (
                      <Table.Th key={column} scope="col">
                        {t(`settings:reading.${column}`)}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {pages.map((page) => (
                    <PageRow key={`${page.portal}/${page.page}/${page.layout}`} page={page} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <Text size="sm" c="dimmed" mt="sm">
              {t('settings:reading.hint')}
            </Text>
          </>
        )}
      </Card>
    </Section>
  );
}

type Known = keyof typeof english.settings.reading.pages;
const isKnown = (page: string): page is Known => Object.hasOwn(english.settings.reading.pages, page);

/** A kind of page as people call it; one nobody has named yet keeps its id. */
const pageName = (t: Words, page: string): string => (isKnown(page) ? t(`settings:reading.pages.${page}`) : page);

function PageRow({ page }: { page: PageHealth }) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const partly = page.state === 'ready' && page.missing.length > 0;
  const broken = page.state === 'unknown' || page.state === 'error';
  return (
    <Table.Tr>
      <Table.Td>{t(`words:portal.${page.portal}`)}</Table.Td>
      <Table.Td>{pageName(t, page.page)}</Table.Td>
      <Table.Td>{page.layout}</Table.Td>
      <Table.Td>
        <Badge
          variant="default"
          bd={`1px solid ${broken ? 'var(--ps-critical)' : partly ? 'var(--ps-high)' : 'var(--ps-line)'}`}
          tt="none"
          miw="max-content"
        >
          {partly ? t('settings:reading.partly') : t(`settings:reading.states.${page.state}`)}
        </Badge>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {page.missing.length > 0 ? fieldsText(t, page.missing, locale) : t('settings:reading.nothingMissing')}
      </Table.Td>
      <Table.Td>
        {page.lastGoodAt === undefined ? t('settings:reading.never') : <Moment at={page.lastGoodAt} />}
      </Table.Td>
    </Table.Tr>
  );
}
