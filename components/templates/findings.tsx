import { Alert, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import type { RenderedReply } from '@/lib/protocol.ts';
import styles from './templates.module.css';
import { variableNames } from './variable-name.ts';

export type Judged = Pick<RenderedReply, 'missing' | 'violations'>;

/** What must be filled in, and what the guard found, with the words it found it in and why. */
export function Findings({ judged }: { judged: Judged }) {
  const t = useText();
  const { missing } = judged;
  // A gap that is named as missing needs no second warning.
  const violations = judged.violations.filter(
    ({ violation }) => missing.length === 0 || violation !== 'unresolved_placeholder',
  );
  return (
    <div aria-live="polite">
      {missing.length > 0 && (
        <Alert color="orange" p="xs" mb={violations.length > 0 ? 6 : 0}>
          <Text size="sm">{t('composer:missing', { names: variableNames(t, missing) })}</Text>
        </Alert>
      )}
      {violations.length > 0 && (
        <Alert color="red" p="xs" title={t('composer:violations')}>
          <ul className={styles.problems}>
            {violations.map(({ violation, words, reason }) => {
              const why = reasonText(t, reason);
              return (
                <li key={`${violation}/${words}`}>
                  <strong>{t(`words:violation.${violation}`)}</strong>
                  {words && (
                    <>
                      {' '}
                      “<bdi dir="auto">{words.slice(0, 120)}</bdi>”
                    </>
                  )}
                  {why !== reason.code && <div>{why}</div>}
                </li>
              );
            })}
          </ul>
        </Alert>
      )}
    </div>
  );
}
