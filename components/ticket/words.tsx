import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Reason } from '@/lib/domain/reason.ts';
import { beginning, withoutPiles } from '@/lib/i18n/shown.ts';
import { useMarkedWords } from './marked-words.tsx';
import { useNames } from './naming.ts';
import styles from './words.module.css';

/** Something that leads to the words it was read from, where the thread holds them; else just what it is. */
export function Lead({ cause, children }: { cause: string; children: ReactNode }) {
  const { t } = useNames();
  const lead = useMarkedWords().leadTo(cause);
  if (!lead) return children;
  return (
    <button type="button" className={styles.lead} title={t('why:words.show')} onClick={lead}>
      {children}
      <VisuallyHidden> {t('why:words.show')}</VisuallyHidden>
    </button>
  );
}

/** What the buyer wrote, as a quotation that leads to where it stands. */
export function Words({ words, cause }: { words: Reason['words']; cause: string }) {
  const { t } = useNames();
  if (!words || words.length === 0) return null;
  return (
    <Lead cause={cause}>
      <q className={styles.words} title={t('ticket:flags.words')}>
        {words.slice(0, 5).map((word, index) => (
          <span key={word}>
            {index > 0 && ' … '}
            <bdi dir="auto">{withoutPiles(beginning(word, 200))}</bdi>
          </span>
        ))}
      </q>
    </Lead>
  );
}
