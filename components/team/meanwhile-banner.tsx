/** Over the reply one writes: a teammate has answered, or writes too. What they said, and how to go on. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { MINUTE } from '@/lib/domain/time.ts';
import { beginning, setApart, withoutPiles } from '@/lib/i18n/shown.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import type { Answered } from './meanwhile.ts';
import styles from './team.module.css';
import type { Meanwhile } from './use-meanwhile.ts';

/** Of an answer one sees the beginning, UTF-16 code units; the whole of it stands in the thread. */
const SHOWN = 300;

/** The thread stands above in the same ticket; its newest message is what one wants to see. */
const look = () =>
  document.querySelector('[data-thread] > :last-child')?.scrollIntoView({ block: 'end', behavior: 'smooth' });

export function MeanwhileBanner({ answered, writing, keep }: Meanwhile) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  if (!answered && writing.length === 0) return null;
  const say = ({ by, at }: Answered) => {
    if (at === undefined) return t('teamWork:meanwhile.answeredUntimed');
    const when = momentText(at, now, locale);
    return by === undefined
      ? t('teamWork:meanwhile.answeredSomebody', { at: when })
      : t('teamWork:meanwhile.answered', { name: by, at: when });
  };
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(writing.map(setApart));
  const noEscape = { interpolation: { escapeValue: false } };
  return (
    <Alert color={answered ? 'orange' : 'yellow'} p="xs" role={answered ? 'alert' : 'status'}>
      <Text size="sm">{answered ? say(answered) : t('teamWork:meanwhile.writing', { name: names, ...noEscape })}</Text>
      {answered && (
        <div className={styles.quote}>
          {answered.text === undefined ? (
            <Text size="xs" c="dimmed">
              {t('teamWork:meanwhile.noWords')}
            </Text>
          ) : (
            <bdi dir="auto">{withoutPiles(beginning(answered.text, SHOWN))}</bdi>
          )}
        </div>
      )}
      <Group gap={6} mt={4}>
        {answered && (
          <Button size="compact-sm" variant="default" onClick={look}>
            {t('teamWork:meanwhile.look')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => keep()}>
          {t('teamWork:meanwhile.keep')}
        </Button>
      </Group>
    </Alert>
  );
}
