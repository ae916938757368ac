/** The store of the page beside: how close it stands to its platform's limits. Opens all of its numbers. */
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { AccountView, Gauge } from '@/lib/domain/account.ts';
import { useNames } from '../ticket/naming.ts';
import styles from './account.module.css';
import { ExposurePanel } from './exposure-panel.tsx';
import { LevelMark, Meter, TrendMark } from './gauge-marks.tsx';
import {
  gaugeSentence,
  limitText,
  metricName,
  placeName,
  roomText,
  shortName,
  sourceOf,
  valueText,
} from './gauge-text.ts';

export function Exposure() {
  const { data } = useAsk('account.list', {});
  const [opened, setOpened] = useState(false);
  const here = data?.accounts.find(({ id }) => id === data.beside);
  if (!here) return null;
  return (
    <>
      <Bar account={here} onOpen={() => setOpened(true)} />
      {opened && (
        <ExposurePanel
          account={here}
          others={data?.accounts.filter(({ id }) => id !== here.id) ?? []}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}

/** The other numbers that press: those past their limits, else those near them. */
function worstOf(gauges: readonly Gauge[]): { readonly level: 'near' | 'over'; readonly gauges: readonly Gauge[] } {
  const at = (level: Gauge['level']) => gauges.filter((gauge) => gauge.level === level);
  return at('over').length > 0 ? { level: 'over', gauges: at('over') } : { level: 'near', gauges: at('near') };
}

function Bar({ account, onOpen }: { account: AccountView; onOpen: () => void }) {
  const { t, locale } = useNames();
  const { gauges } = account;
  const gauge = gauges.find(({ value }) => value !== undefined);
  if (!gauge) {
    return (
      <UnstyledButton className={styles.bar} onClick={onOpen}>
        {t(`account:empty.${sourceOf(account)}`)}
      </UnstyledButton>
    );
  }
  const { metric, unit, value = 0, level, used, trend, safe } = gauge;
  const rest = gauges.filter((one) => one !== gauge);
  const worst = worstOf(rest);
  const others = rest.filter((one) => one.level === 'over' || one.level === 'near');
  const also =
    others.length > 0 &&
    t('account:othersHint', { metrics: others.map(({ metric: id }) => metricName(t, id)).join(', ') });
  const room = roomText(t, gauge, locale);
  const said = [placeName(t, account), gaugeSentence(t, gauge, locale), also, t('account:open')];
  return (
    <UnstyledButton
      className={styles.bar}
      data-level={level}
      aria-label={said.filter(Boolean).join('. ')}
      onClick={onOpen}
    >
      <span className={styles.line}>
        <strong>{shortName(t, metric)}</strong>
        <span className={styles.number}>{valueText(unit, value, locale)}</span>
        <span className={styles.quiet}>{limitText(t, gauge, locale)}</span>
        <LevelMark level={level} />
      </span>
      <Meter level={level} {...(used === undefined ? {} : { used })} />
      <span className={styles.line}>
        {room && <span>{room}</span>}
        <TrendMark trend={trend} safe={safe} />
        {worst.gauges.length > 0 && (
          <strong>{t(`account:others.${worst.level}`, { count: worst.gauges.length })}</strong>
        )}
      </span>
    </UnstyledButton>
  );
}
