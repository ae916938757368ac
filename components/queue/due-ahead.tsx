/** What falls due in the next 1, 4, 8 and 24 hours, as bars by severity; a bar narrows the queue to its span. */
import { Button, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { DUE_SPANS, type DueCounts, type DueSpan } from '@/lib/domain/due.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { QueueFilter } from '@/lib/protocol.ts';
import { useNow } from '../ui/clock.ts';
import { useSettings } from '../ui/use-settings.ts';
import styles from './due-ahead.module.css';
import { withFilter } from './filters.ts';

/** Worst first, as bars are read from the top. */
const WORST_FIRST = SEVERITIES.toReversed();

export const totalOf = (counts: DueCounts, span: DueSpan): number =>
  SEVERITIES.reduce((sum, severity) => sum + counts[span][severity], 0);

interface DueAheadProps {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
}

export function DueAhead({ filter, onFilter }: DueAheadProps) {
  const t = useText();
  const now = useNow(MINUTE);
  const { dueShown } = useSettings();
  const change = useCommand('settings.change');
  const [besideOnly, setBesideOnly] = useState(false);
  const ahead = useAsk('queue.due', { now, ...(besideOnly ? { beside: true } : {}) }, { keepPrevious: true }).data;
  if (!ahead) return null;

  const { counts, more, beside } = ahead;
  // Until the answer has come, the choice just made is shown, not the stored one.
  const shown = change.isPending ? (change.variables.change.dueShown ?? dueShown) : dueShown;
  const due = totalOf(counts, 'now');
  const soon = DUE_SPANS.reduce((sum, span) => sum + totalOf(counts, span), 0) - due;
  /** The queue as the bars count it; without a span, as it was. */
  const narrow = (span: DueSpan | undefined, ofStore: boolean) => {
    const spanned = withFilter({ ...filter, status: 'open' }, 'dueWithin', span);
    onFilter(withFilter(spanned, 'store', span && ofStore ? beside : undefined));
  };
  const Chevron = shown ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.ahead} aria-label={t('ahead:title')}>
      <Group gap={6} wrap="nowrap">
        <UnstyledButton
          className={styles.toggle}
          aria-expanded={shown}
          title={shown ? t('ahead:hide') : t('ahead:show')}
          onClick={() => change.mutate({ change: { dueShown: !shown } })}
        >
          <Chevron size={13} aria-hidden />
          <Text span size="xs" fw={600} flex="none">
            {t('ahead:title')}
          </Text>
          {!(shown && due + soon > 0) && (
            <Text span size="xs" c="dimmed" truncate>
              {due + soon > 0 ? t('ahead:some', { now: due, soon }) : t('ahead:nothing')}
            </Text>
          )}
        </UnstyledButton>
        {beside && (
          <Button
            size="compact-xs"
            variant={besideOnly ? 'filled' : 'default'}
            aria-pressed={besideOnly}
            title={t('ahead:storeHint')}
            flex="none"
            onClick={() => {
              setBesideOnly(!besideOnly);
              if (filter.dueWithin) narrow(filter.dueWithin, !besideOnly);
            }}
          >
            {t('ahead:store')}
          </Button>
        )}
      </Group>
      {shown && due + soon > 0 && (
        <>
          <Bars
            counts={counts}
            chosen={filter.dueWithin}
            onChoose={(span) => narrow(filter.dueWithin === span ? undefined : span, besideOnly)}
          />
          <Table counts={counts} />
          {more && (
            <Text size="xs" c="dimmed">
              {t('ahead:more')}
            </Text>
          )}
        </>
      )}
    </section>
  );
}

interface BarsProps {
  readonly counts: DueCounts;
  readonly chosen: DueSpan | undefined;
  readonly onChoose: (span: DueSpan) => void;
}

function Bars({ counts, chosen, onChoose }: BarsProps) {
  const t = useText();
  const most = Math.max(...DUE_SPANS.map((span) => totalOf(counts, span)));
  return (
    <div className={styles.bars}>
      {DUE_SPANS.map((span) => {
        const total = totalOf(counts, span);
        const parts = WORST_FIRST.filter((severity) => counts[span][severity] > 0);
        const said = parts.map((severity) => `${t(`words:severity.${severity}`)} ${counts[span][severity]}`);
        const label = [t('ahead:bar', { span: t(`ahead:spanLong.${span}`), count: total }), ...said].join(', ');
        return (
          <UnstyledButton
            key={span}
            className={styles.bar}
            aria-label={label}
            aria-pressed={chosen === span}
            title={label}
            onClick={() => onChoose(span)}
          >
            <span aria-hidden className={styles.count} data-none={total === 0 || undefined}>
              {total}
            </span>
            <span aria-hidden className={styles.room}>
              <span className={styles.stack} style={{ height: `${(100 * total) / most}%` }}>
                {parts.map((severity) => (
                  <span key={severity} data-severity={severity} style={{ flexGrow: counts[span][severity] }} />
                ))}
              </span>
            </span>
            <span aria-hidden className={styles.span}>
              {t(`ahead:span.${span}`)}
            </span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}

/** The bars as numbers, for those who hear the page. */
function Table({ counts }: { counts: DueCounts }) {
  const t = useText();
  return (
    <VisuallyHidden>
      <table>
        <caption>{t('ahead:table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ahead:time')}</th>
            <th scope="col">{t('ahead:all')}</th>
            {WORST_FIRST.map((severity) => (
              <th key={severity} scope="col">
                {t(`words:severity.${severity}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DUE_SPANS.map((span) => (
            <tr key={span}>
              <th scope="row">{t(`ahead:spanLong.${span}`)}</th>
              <td>{totalOf(counts, span)}</td>
              {WORST_FIRST.map((severity) => (
                <td key={severity}>{counts[span][severity]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
