/** What no page showed, typed in by a person. */
import { Button, Group, NumberInput, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { AccountView, Gauge } from '@/lib/domain/account.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { notify } from '../ui/notices.tsx';
import { momentText } from '../ui/time.tsx';
import styles from './account.module.css';
import { metricName, sourceOf } from './gauge-text.ts';

type Typed = Readonly<Record<string, number | string>>;

/** The most a number can be: percent, Amazon's and TikTok's ratings of up to 1,000, TikTok's score of up to 5. */
const mostOf = ({ unit, metric }: Gauge) => (unit === 'percent' ? 100 : metric === 'shopScore' ? 5 : 1_000);
const ORDERS = 'orders';
const MOST_ORDERS = 100_000_000;

const given = (typed: number | string | undefined): number | undefined =>
  typed === undefined || String(typed).trim() === '' ? undefined : Number(typed);
const fits = (value: number | undefined, most: number) => value === undefined || (value >= 0 && value <= most);

export function EnterForm({ account }: { account: AccountView }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const { entered, gauges } = account;
  const [typed, setTyped] = useState<Typed>(() => ({
    ...Object.fromEntries(entered?.metrics.map(({ id, value }) => [id, value]) ?? []),
    ...(entered?.orders === undefined ? {} : { [ORDERS]: entered.orders }),
  }));
  const enter = useCommand('account.enter');
  const counted = gauges.some(({ metric }) => metric === 'odr');
  const orders = given(typed[ORDERS]);
  const badOrders = !fits(orders, MOST_ORDERS) || (orders !== undefined && !Number.isInteger(orders));
  const bad = badOrders || gauges.some((gauge) => !fits(given(typed[gauge.metric]), mostOf(gauge)));
  const set = (field: string) => (value: number | string) => setTyped((before) => ({ ...before, [field]: value }));

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (bad) return;
    const metrics = gauges.flatMap(({ metric: id, unit }) => {
      const value = given(typed[id]);
      return value === undefined ? [] : [{ id, unit, value }];
    });
    enter.mutate(
      { id: account.id, metrics, ...(orders === undefined ? {} : { orders }) },
      {
        onSuccess: () => notify({ message: t('account:form.saved') }),
        onError: (error) => notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) }),
      },
    );
  };

  return (
    <form onSubmit={save} aria-label={t('account:form.title')}>
      <Text size="sm" fw={650}>
        {t('account:form.title')}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {t(`account:form.hint.${sourceOf(account)}`)}
      </Text>
      <div className={styles.fields}>
        {gauges.map((gauge) => (
          <NumberInput
            key={gauge.metric}
            size="xs"
            label={metricName(t, gauge.metric)}
            {...(gauge.unit === 'percent' ? { rightSection: '%' } : {})}
            decimalScale={2}
            hideControls
            value={typed[gauge.metric] ?? ''}
            error={fits(given(typed[gauge.metric]), mostOf(gauge)) ? undefined : t('account:form.bad')}
            onChange={set(gauge.metric)}
          />
        ))}
        {counted && (
          <NumberInput
            size="xs"
            label={t('account:form.orders')}
            hideControls
            value={typed[ORDERS] ?? ''}
            error={badOrders ? t('account:form.bad') : undefined}
            onChange={set(ORDERS)}
          />
        )}
      </div>
      <Group gap="sm" mt="xs">
        <Button type="submit" size="compact-sm" disabled={bad} loading={enter.isPending}>
          {t('account:form.save')}
        </Button>
        {entered && (
          <Text size="xs" c="dimmed">
            {t('account:form.at', { time: momentText(entered.at, now, locale) })}
          </Text>
        )}
      </Group>
    </form>
  );
}
