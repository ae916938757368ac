/** What is stored under the buyer's name in this store: counts, and nothing made of them. */
import { Text } from '@mantine/core';
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import { moneyText } from '../ui/format.ts';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';

export function BuyerFacts({ history }: { history: CustomerHistory | undefined }) {
  const { t, locale } = useNames();
  if (!history || (history.orders === 0 && history.notReceived === 0)) return null;
  const { orders, refunds, notReceived, spent, since } = history;
  const counts = [
    t('account:customer.orders', { count: orders }),
    refunds > 0 && t('account:customer.refunds', { count: refunds }),
    notReceived > 0 && t('account:customer.notReceived', { count: notReceived }),
  ].filter((count) => count !== false);
  const month = since && new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long' }).format(since);
  const facts = new Intl.ListFormat(locale, { type: 'conjunction' }).format(counts);
  const paid = spent.slice(0, 3).map((money) => moneyText(money, locale));
  return (
    <Section title={t('account:customer.title')}>
      <Text size="sm">
        {facts}
        {month && ` ${t('account:customer.since', { date: month })}`}
      </Text>
      {paid.length > 0 && <Text size="sm">{t('account:customer.spent', { amount: paid.join(' + ') })}</Text>}
      <Text size="xs" c="dimmed">
        {t('account:customer.hint')}
      </Text>
    </Section>
  );
}
