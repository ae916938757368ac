/** All numbers of an account with their limits and sources, a form for what no page showed, and the other stores. */
import { Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { AccountView, Gauge } from '@/lib/domain/account.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { ruleText } from '@/lib/i18n/rule-text.ts';
import { useNames } from '../ticket/naming.ts';
import ticketStyles from '../ticket/ticket.module.css';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import { useHandBack } from '../ui/use-hand-back.ts';
import styles from './account.module.css';
import { EnterForm } from './enter-form.tsx';
import { LevelMark, Meter, TrendMark } from './gauge-marks.tsx';
import { limitText, metricName, placeName, roomText, sourceOf, valueText } from './gauge-text.ts';

interface PanelProps {
  readonly account: AccountView;
  readonly others: readonly AccountView[];
  readonly onClose: () => void;
}

export function ExposurePanel({ account, others, onClose }: PanelProps) {
  const { t } = useNames();
  const narrow = useMediaQuery('(max-width: 30em)') ?? false;
  useHandBack();
  const empty = account.gauges.every(({ value }) => value === undefined);
  return (
    <Modal
      opened
      onClose={onClose}
      size="md"
      fullScreen={narrow}
      transitionProps={{ duration: 0 }}
      title={`${t('account:title')} · ${placeName(t, account)}`}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="md">
        {empty && <Text size="sm">{t(`account:emptyHint.${sourceOf(account)}`)}</Text>}
        <Gauges account={account} />
        <EnterForm key={account.id} account={account} />
        {others.length > 0 && (
          <section aria-label={t('account:otherStores')}>
            <Text size="sm" fw={650} mb={4}>
              {t('account:otherStores')}
            </Text>
            {others.map((other) => (
              <details key={other.id}>
                <summary className={ticketStyles.summary}>{placeName(t, other)}</summary>
                <Gauges account={other} />
              </details>
            ))}
          </section>
        )}
      </Stack>
    </Modal>
  );
}

function Gauges({ account }: { account: AccountView }) {
  const { t } = useNames();
  const { claim: claims, chargeback: chargebacks, negative_feedback: feedback } = account.defects;
  return (
    <div>
      <ul className={styles.gauges}>
        {account.gauges.map((gauge) => (
          <GaugeRow key={gauge.metric} gauge={gauge} />
        ))}
      </ul>
      {account.portal === 'amazon' && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('account:facts', { claims, chargebacks, feedback, orders: account.orders })}
        </Text>
      )}
    </div>
  );
}

function GaugeRow({ gauge }: { gauge: Gauge }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const { metric, unit, value, level, used, trend, safe, orders, defects, from, at } = gauge;
  const room = roomText(t, gauge, locale);
  const base = orders !== undefined && defects !== undefined ? t('account:base', { orders, defects }) : undefined;
  const time = at === undefined ? '' : momentText(at, now, locale);
  return (
    <li data-metric={metric}>
      <span className={styles.line}>
        <Text span size="sm" fw={600}>
          {metricName(t, metric)}
        </Text>
        {value !== undefined && <span className={styles.number}>{valueText(unit, value, locale)}</span>}
        <LevelMark level={level} />
      </span>
      {used !== undefined && <Meter level={level} used={used} />}
      <Text size="xs" component="div">
        {[limitText(t, gauge, locale), room, base].filter(Boolean).join(' · ')}
      </Text>
      <Text size="xs" c="dimmed" component="div">
        {t(`account:from.${from}`, { time })} <TrendMark trend={trend} safe={safe} />
      </Text>
      <Rule gauge={gauge} />
    </li>
  );
}

function Rule({ gauge: { rule } }: { gauge: Gauge }) {
  const { t, shown } = useNames();
  const { text, source } = ruleText(shown, rule);
  return (
    <details>
      <summary className={ticketStyles.summary}>
        {t('ticket:due.rule')}
        {!rule.certain && <span className={ticketStyles.mark}>{t('account:check')}</span>}
      </summary>
      <Text size="xs">{text}</Text>
      <Text size="xs" c="dimmed">
        {t('account:source', { source, date: rule.asOf })}
        {!rule.certain && ` · ${t('ticket:due.checkHint')}`}
      </Text>
    </details>
  );
}
