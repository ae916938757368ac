import { Alert, Button, Group, Text } from '@mantine/core';
import type { Violation } from '@/lib/domain/guard.ts';
import type { Wanted } from '@/lib/domain/wanted.ts';
import { useText } from '@/lib/i18n/index.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { beginning } from '@/lib/i18n/shown.ts';
import type { Judged } from '@/lib/protocol.ts';
import { Source } from '../ticket/rule-facts.tsx';
import styles from './templates.module.css';
import { variableNames } from './variable-name.ts';

export type { Judged } from '@/lib/protocol.ts';

interface FindingsProps {
  /** `wanted`: what the reply's template asks for. */
  readonly judged: Omit<Judged, 'promises'> & { readonly wanted?: readonly Wanted[] };
  /** Puts better words in the place of those found; absent where the text cannot be changed. */
  readonly onReplace?: (violation: Violation) => void;
}

/** What must be filled in, and what the guard found: the words, why, under which rule, and better words. */
export function Findings({ judged, onReplace }: FindingsProps) {
  const t = useText();
  const { missing, wanted } = judged;
  // A gap that is named as missing needs no second warning.
  const violations = judged.violations
    .filter(({ violation }) => missing.length === 0 || violation !== 'unresolved_placeholder')
    .toSorted((a, b) => Number(b.level === 'block') - Number(a.level === 'block'));
  const blocks = violations.some(({ level }) => level === 'block');
  const notes = violations.every(({ level }) => level === 'note');
  const held = judged.clearances?.filter(({ allowed }) => !allowed) ?? [];
  return (
    <div aria-live="polite">
      {held.map(({ kind }) => (
        <Alert key={kind} color="orange" p="xs" mb={6}>
          <Text size="sm">{t(`approval:clear.${kind}`)}</Text>
        </Alert>
      ))}
      {missing.length > 0 && (
        <Alert color="orange" p="xs" mb={violations.length > 0 ? 6 : 0}>
          <Text size="sm">{t('composer:missing', { names: variableNames(t, missing, wanted) })}</Text>
        </Alert>
      )}
      {violations.length > 0 && (
        <Alert
          color={blocks ? 'red' : notes ? 'gray' : 'orange'}
          p="xs"
          title={t(blocks ? 'composer:blocked' : 'composer:violations')}
        >
          <ul className={styles.problems}>
            {violations.map((violation) => (
              <Finding
                key={`${violation.violation}/${violation.words}`}
                violation={violation}
                {...(onReplace ? { onReplace } : {})}
              />
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}

function Finding({ violation, onReplace }: { violation: Violation } & Pick<FindingsProps, 'onReplace'>) {
  const t = useText();
  const { words, reason, rule, suggestion, level } = violation;
  const why = reasonText(t, reason);
  return (
    <li>
      <strong>{t(`words:violation.${violation.violation}`)}</strong> · {t(`approval:level.${level}`)}
      {words && (
        <>
          {' '}
          “<bdi dir="auto">{beginning(words, 120)}</bdi>”
        </>
      )}
      {why !== reason.code && <div>{why}</div>}
      {suggestion && (
        <div>
          {t('approval:suggestion')} <bdi dir="auto">{suggestion}</bdi>
        </div>
      )}
      <Group gap="xs">
        {onReplace && violation.spans.length > 0 && (suggestion || level === 'block') && (
          <Button size="compact-xs" variant="default" onClick={() => onReplace(violation)}>
            {t(suggestion ? 'approval:use' : 'approval:leaveOut')}
          </Button>
        )}
        {rule && (
          <details>
            <summary>{t('approval:why')}</summary>
            <Text size="xs" lang="en">
              {rule.text}
            </Text>
            <Text size="xs" c="dimmed" data-source>
              <Source source={rule.source} /> · {t('ticket:due.asOf', { date: rule.asOf })}
            </Text>
          </details>
        )}
      </Group>
    </li>
  );
}
