/** One quiet line: how well the page beside this view is read. */
import { Tooltip } from '@mantine/core';
import { MINUTE } from '@/lib/domain/time.ts';
import { english } from '@/lib/i18n/en/index.ts';
import type { Text } from '@/lib/i18n/index.ts';
import type { PageHealth as Health, TabContext } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import styles from './queue.module.css';

type Field = keyof typeof english.queue.health.field;
const isField = (name: string): name is Field => Object.hasOwn(english.queue.health.field, name);

/** `missing` names fields, perhaps inside others (`messages.at`) or with a detail behind a colon (`reader:…`). */
export function fieldsText(t: Text, missing: readonly string[], locale: string): string {
  const names = missing.map((path) => {
    const name = path.split(':')[0]?.split('.').at(-1) ?? path;
    return isField(name) ? t(`queue:health.field.${name}`) : name;
  });
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'short' }).format(new Set(names));
}

function said(t: Text, health: Health, locale: string): { tone: 'good' | 'partly' | 'bad' | 'rest'; text: string } {
  if (health.state === 'unknown') return { tone: 'bad', text: t('queue:health.none') };
  if (health.state === 'signed-out') return { tone: 'bad', text: t('queue:health.signedOut') };
  if (health.state === 'error') return { tone: 'bad', text: t('queue:health.error') };
  if (health.state === 'loading') return { tone: 'rest', text: t('queue:health.loading') };
  if (health.missing.length > 0) {
    return { tone: 'partly', text: t('queue:health.partly', { fields: fieldsText(t, health.missing, locale) }) };
  }
  return { tone: 'good', text: t(health.state === 'empty' ? 'queue:health.empty' : 'queue:health.full') };
}

export function PageHealth({ context }: { context: TabContext | undefined }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const health = context?.health;
  if (!health) {
    return (
      <div className={styles.health}>
        <span className={styles.dot} aria-hidden />
        <span>{t('queue:health.noPage')}</span>
      </div>
    );
  }
  const { tone, text } = said(t, health, locale);
  const read = t('queue:health.at', { time: momentText(health.at, now, locale) });
  const lastGood =
    health.lastGoodAt === undefined || health.lastGoodAt === health.at
      ? ''
      : ` · ${t('queue:health.lastGood', { time: momentText(health.lastGoodAt, now, locale) })}`;
  return (
    <Tooltip label={`${t(`words:portal.${health.portal}`)} · ${health.page} · ${text}. ${read}${lastGood}`}>
      <div className={styles.health} role="status">
        <span className={styles.dot} data-tone={tone} aria-hidden />
        <span>{text}</span>
      </div>
    </Tooltip>
  );
}
