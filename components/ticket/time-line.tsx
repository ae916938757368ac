/** What is owed as lines from start to deadline, platform clocks apart from one's own. */
import { VisuallyHidden } from '@mantine/core';
import type { Obligation } from '@/lib/domain/obligation.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { useNow } from '../ui/clock.ts';
import { fullMoment, momentText } from '../ui/time.tsx';
import { useNames } from './naming.ts';
import styles from './time-line.module.css';
import { type TimeLineShape, timeLineOf } from './time-line-shape.ts';

export function TimeLine({ obligations }: { obligations: readonly Obligation[] }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const shape = timeLineOf(obligations, now);
  if (!shape) return null;
  const several = obligations.length > 1;
  return (
    <div className={styles.line}>
      <div aria-hidden className={styles.lanes}>
        {shape.lanes.map(({ clock, bars }) => (
          <div key={clock} className={styles.lane} data-clock={clock}>
            <span className={styles.clock}>{t(`why:line.${clock}`)}</span>
            {bars.map(({ obligation, start, act, end }) => (
              <div key={`${obligation.id}${obligation.deadline}`}>
                {several && (
                  <span className={styles.kind}>
                    {t(`words:obligation.${obligation.kind}`)} · {momentText(obligation.deadline, now, locale)}
                  </span>
                )}
                <div className={styles.track}>
                  <span className={styles.calm} style={{ insetInlineStart: `${start}%`, width: `${act - start}%` }} />
                  <span className={styles.tight} style={{ insetInlineStart: `${act}%`, width: `${end - act}%` }} />
                  <span className={styles.act} style={{ insetInlineStart: `${act}%` }} />
                  <span className={styles.end} style={{ insetInlineStart: `${end}%` }} />
                </div>
              </div>
            ))}
          </div>
        ))}
        <span className={styles.now} style={{ insetInlineStart: `${shape.now}%` }}>
          <span className={styles.nowLabel} style={{ transform: `translateX(-${shape.now}%)` }}>
            {t('why:line.now')}
          </span>
        </span>
      </div>
      <div aria-hidden className={styles.ends}>
        <span>{momentText(shape.from, now, locale)}</span>
        <span className={styles.legend}>
          <span className={styles.act} data-legend /> {t('why:line.act')} <span className={styles.end} data-legend />{' '}
          {t('why:line.due')}
        </span>
        {/* A line that ends before now does not say when now is. */}
        <span>{shape.until < now ? '…' : momentText(shape.until, now, locale)}</span>
      </div>
      <Said shape={shape} now={now} />
    </div>
  );
}

/** The same in words. */
function Said({ shape, now }: { shape: TimeLineShape; now: number }) {
  const { t, locale } = useNames();
  return (
    <VisuallyHidden>
      <ul aria-label={t('why:line.title')}>
        {shape.lanes.flatMap(({ clock, bars }) =>
          bars.map(({ obligation, actBy, passed }) => (
            <li key={`${obligation.id}${obligation.deadline}`}>
              {t('why:line.said', {
                clock: t(`why:line.${clock}`),
                kind: t(`words:obligation.${obligation.kind}`),
                start: fullMoment(obligation.startedAt, locale),
                act: fullMoment(actBy, locale),
                due: fullMoment(obligation.deadline, locale),
              })}{' '}
              {obligation.deadline <= now ? t('why:line.over') : t('why:line.passed', { percent: passed })}
            </li>
          )),
        )}
      </ul>
    </VisuallyHidden>
  );
}
