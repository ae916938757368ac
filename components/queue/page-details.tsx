/** How a page is read, field by field. */
import { Stack, Text } from '@mantine/core';
import { MINUTE } from '@/lib/domain/time.ts';
import type { FieldFound, FieldHealth, HealthView } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import { failureIn, fieldName, fieldsText, pageName } from './field-names.ts';
import styles from './queue.module.css';

/** The worst first. */
const ONE_BY_ONE = ['missing', 'implausible', 'weak', 'taught', 'fallback'] as const satisfies readonly FieldFound[];

/** Fields by how they were found; of those read as usual only their names, in one line. */
export function FoundFields({ fields }: { fields: readonly FieldHealth[] }) {
  const { t, locale } = useNames();
  const usual = fields.filter(({ found }) => found === 'primary').map(({ field }) => field);
  return (
    <dl className={styles.found}>
      {ONE_BY_ONE.map((found) => {
        const these = fields.filter((field) => field.found === found);
        if (these.length === 0) return null;
        return (
          <div key={found}>
            <dt>{t(`health:found.${found}`)}</dt>
            {these.map(({ field, way }) => (
              <dd key={field} data-found={found}>
                {fieldName(t, field)}
                {way && found !== 'taught' && <bdi className={styles.way}> {t('health:way', { way })}</bdi>}
              </dd>
            ))}
          </div>
        );
      })}
      {usual.length > 0 && (
        <div>
          <dt>{t('health:found.primary')}</dt>
          <dd>{fieldsText(t, usual, locale)}</dd>
        </div>
      )}
    </dl>
  );
}

export function PageDetails({ health }: { health: HealthView }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const failure = failureIn(health.missing);
  const moment = (at: number) => momentText(at, now, locale);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={650}>
        {t(`words:portal.${health.portal}`)} · {pageName(t, health.page)}
      </Text>
      {failure && (
        <Text size="xs" c="var(--ps-critical)">
          {t('health:failed', { message: failure })}
        </Text>
      )}
      <FoundFields fields={health.fields.filter(({ field }) => !field.startsWith('reader:'))} />
      <Text size="xs" c="dimmed">
        {t('health:at', { time: moment(health.at) })}
        <br />
        {health.lastGoodAt === undefined
          ? t('health:neverGood')
          : t('health:lastGood', { time: moment(health.lastGoodAt) })}
        {health.changedAt !== undefined && (
          <>
            <br />
            {t('health:changed', { time: moment(health.changedAt) })}
          </>
        )}
      </Text>
    </Stack>
  );
}
