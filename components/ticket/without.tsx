/** What the number would be without each of its reasons. */
import { Text } from '@mantine/core';
import type { Derived } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, MINUTE } from '@/lib/domain/time.ts';
import type { WithoutReason } from '@/lib/domain/why.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { useNow } from '../ui/clock.ts';
import { momentText, spanText } from '../ui/time.tsx';
import { useNames } from './naming.ts';
import styles from './ticket.module.css';
import { Lead } from './words.tsx';

type Numbers = Pick<Derived, 'actBy' | 'severity'>;

/** Less than this is no difference a person could act on. */
const moved = (one: WithoutReason, { actBy }: Numbers): boolean => Math.abs(one.actByWithout - actBy) >= MINUTE;

export const changesNothing = (one: WithoutReason, numbers: Numbers): boolean =>
  !moved(one, numbers) && one.severityWithout === numbers.severity;

export function Without({ why, derived }: { why: readonly WithoutReason[]; derived: Derived }) {
  const { t } = useNames();
  const telling = why.filter((one) => !changesNothing(one, derived));
  const idle = why.filter((one) => changesNothing(one, derived));
  if (why.length === 0) return null;
  return (
    <>
      <h4 className={styles.heading} style={{ marginTop: 10 }}>
        {t('why:weighs')}
      </h4>
      <ul className={styles.list}>
        {telling.map((one) => (
          <li key={one.cause}>
            <Text size="sm" component="div">
              <Lead cause={one.cause}>{reasonText(t, one.reason)}</Lead>
            </Text>
            <Text size="xs" c="dimmed">
              <Numbered one={one} derived={derived} />
            </Text>
          </li>
        ))}
      </ul>
      {idle.length > 0 && (
        <Text size="xs" c="dimmed" mt={telling.length > 0 ? 8 : 0}>
          {t('why:without.nothing', {
            reasons: idle
              .map(({ reason }) => reasonText(t, reason).replace(/[.。]$/, ''))
              .join(t('why:without.between')),
          })}
        </Text>
      )}
    </>
  );
}

/** "Without this: act by 18:20 (2 h later) · severity Normal". */
function Numbered({ one, derived }: { one: WithoutReason; derived: Numbers }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const { actByWithout, severityWithout } = one;
  const severity = severityWithout === derived.severity ? undefined : t(`words:severity.${severityWithout}`);
  if (!moved(one, derived)) return <>{severity && t('why:without.severity', { severity })}</>;
  const after = actByWithout - derived.actBy;
  const act =
    actByWithout >= FAR_FUTURE
      ? t('why:without.never')
      : t(after > 0 ? 'why:without.later' : 'why:without.earlier', {
          time: momentText(actByWithout, now, locale),
          span: spanText(t, after),
        });
  return <>{severity ? `${act} · ${t('why:without.andSeverity', { severity })}` : act}</>;
}
