/** What a bubble says: text and nothing else, with the words marked that were a reason for something. */
import { Fragment, useMemo } from 'react';
import { beginning, withoutPiles } from '@/lib/i18n/shown.ts';
import { useNames } from './naming.ts';
import { runsOf, type Wanted } from './text-runs.ts';
import styles from './words.module.css';

interface SaidProps {
  readonly text: string;
  /** UTF-16 code units shown; absent: all. */
  readonly most: number | undefined;
  readonly wanted: readonly Wanted[];
}

/** The marks stand inside the bubble's own direction, so that they turn nothing. */
export function Said({ text, most, wanted }: SaidProps) {
  const { t } = useNames();
  const shown = useMemo(() => (most === undefined ? text : beginning(text, most)), [text, most]);
  const runs = useMemo(() => runsOf(shown, wanted), [shown, wanted]);
  let at = 0;
  return (
    <>
      {runs.map(({ text: run, by }) => {
        const key = at;
        at += run.length;
        if (by.length === 0) return <Fragment key={key}>{withoutPiles(run)}</Fragment>;
        return (
          <mark
            key={key}
            tabIndex={-1}
            className={styles.marked}
            data-why={by.map(({ cause }) => cause).join(' ')}
            title={t('why:words.marked', { reasons: by.map(({ label }) => label).join(', ') })}
          >
            {withoutPiles(run)}
          </mark>
        );
      })}
      {shown.length < text.length && '…'}
    </>
  );
}
