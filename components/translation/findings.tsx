/** What a translation lost or made up, and what was translated like it before. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { setApart } from '@/lib/i18n/shown.ts';
import type { Near, TranslationFinding } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import styles from './translation.module.css';

export function Checks({ findings }: { findings: readonly TranslationFinding[] }) {
  const { t, locale } = useNames();
  if (findings.length === 0) return null;
  const list = (values: readonly string[]) => new Intl.ListFormat(locale).format(values.slice(0, 8).map(setApart));
  return (
    <Alert color="orange" p="xs" title={t('translation:checksTitle')} role="alert">
      {findings.map(({ kind, lost, added }) => (
        <div key={kind}>
          {lost.length > 0 && (
            <Text size="xs">{t('translation:lost', { kind: t(`translation:kind.${kind}`), values: list(lost) })}</Text>
          )}
          {added.length > 0 && (
            <Text size="xs">
              {t('translation:added', { kind: t(`translation:kind.${kind}`), values: list(added) })}
            </Text>
          )}
        </div>
      ))}
    </Alert>
  );
}

export function NearMatches({ near, onUse }: { near: readonly Near[]; onUse: (near: Near) => void }) {
  const { t } = useNames();
  if (near.length === 0) return null;
  return (
    <details>
      <summary>{t('translation:near')}</summary>
      <ul className={styles.near}>
        {near.map((one) => (
          <li key={`${one.source}|${one.like}`}>
            <Text size="xs" c="dimmed">
              {t('translation:nearScore', { score: Math.floor(one.score * 100), like: one.like })}
            </Text>
            <Group gap={6} wrap="nowrap" justify="space-between">
              <bdi dir="auto">{one.target}</bdi>
              {one.differs.length === 0 && (
                <Button size="compact-xs" variant="default" onClick={() => onUse(one)}>
                  {t('translation:use')}
                </Button>
              )}
            </Group>
            {one.differs.length > 0 && (
              <Text size="xs">{t('translation:nearDiffers', { values: one.differs.join(', ') })}</Text>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
