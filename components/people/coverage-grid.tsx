import { Text } from '@mantine/core';
import { MINUTE } from '@/lib/domain/time.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Span } from '@/lib/routing/shifts/roster.ts';
import { clockOf, hoursText, weekdays } from '../settings/hours/say.ts';
import { useNames } from '../ticket/naming.ts';
import classes from './coverage.module.css';
import type { Grid, Week } from './week-grid.ts';

/** Gaps told one by one; more are only counted. */
const TOLD = 14;
/** From so many at work on, more make a cell no darker. */
const FULL = 4;

interface Props {
  readonly grid: Grid;
  readonly week: Week;
  readonly language: Language;
}

/** The week as a table of days and hours, and its gaps in words. */
export function CoverageGrid({ grid, week, language }: Props) {
  const { t, locale, language: nameOf } = useNames();
  const days = weekdays(locale);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('agents:coverage.title')}>
        <table className={classes.grid}>
          <caption className={classes.caption}>
            {t('agents:coverage.table', { language: nameOf(language), zone: week.zone })}
          </caption>
          <thead>
            <tr>
              <td />
              {Array.from({ length: 24 }, (_, hour) => (
                <th key={`h${hour.toString()}`} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.days.map((hours, day) => (
              <tr key={days[day]}>
                <th scope="row">{days[day]}</th>
                {hours.map((count, hour) => (
                  <Cell key={`c${hour.toString()}`} count={count} day={days[day] ?? ''} hour={hour} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Gaps grid={grid} week={week} />
    </>
  );
}

function Cell({ count, day, hour }: { count: number | undefined; day: string; hour: number }) {
  const { t } = useNames();
  if (count === undefined) return <td className={classes.skipped} />;
  const title = t('agents:coverage.cell', {
    day,
    from: clockOf(hour * 60),
    to: clockOf((hour + 1) * 60),
    count,
  });
  return (
    <td className={classes.cell} data-level={Math.min(count, FULL)} title={title}>
      {count}
    </td>
  );
}

function Gaps({ grid, week }: Pick<Props, 'grid' | 'week'>) {
  const { t, locale } = useNames();
  if (grid.able === 0)
    return (
      <Text size="sm" role="status">
        {t('agents:coverage.summaryNone')}
      </Text>
    );
  if (grid.gaps.length === 0)
    return (
      <Text size="sm" role="status">
        {t('agents:coverage.summaryFull')}
      </Text>
    );
  const rest = grid.gaps.length - TOLD;
  return (
    <div role="status">
      <Text size="sm">
        {t('agents:coverage.summaryGaps', {
          count: grid.gaps.length,
          hours: hoursText(grid.uncovered / MINUTE, locale),
        })}
      </Text>
      <ul className={classes.gaps}>
        {grid.gaps.slice(0, TOLD).map((gap) => (
          <li key={gap.from}>{t('agents:coverage.gap', gapTexts(gap, week.zone, locale))}</li>
        ))}
        {rest > 0 && <li>{t('agents:coverage.more', { count: rest })}</li>}
      </ul>
    </div>
  );
}

/** Weekday and clock of both ends. */
function gapTexts({ from, to }: Span, zone: string, locale: string) {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return { from: format.format(from), to: format.format(to) };
}
