/** Small signs that say a portal, a severity or a fulfilment without shouting. */
import { Tooltip } from '@mantine/core';
import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconCircle, IconMinus } from '@tabler/icons-react';
import type { BuiltInPortal, Fulfilment, PortalId, Severity } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import styles from './marks.module.css';
import { usePortalName } from './portal-name.ts';

const SHAPES = { critical: IconAlertOctagonFilled, high: IconAlertTriangleFilled, normal: IconCircle, low: IconMinus };
const LETTERS: Record<BuiltInPortal, string> = { amazon: 'Az', shopify: 'Sh', tiktok: 'TT' };

/** The first two letters of its name that can be one. */
const lettersOf = (name: string): string =>
  (name.match(/[\p{L}\p{N}]/gu) ?? [])
    .slice(0, 2)
    .join('')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** A shape for each severity; the colour only repeats what the shape says. */
export function SeverityMark({ severity, size = 15 }: { severity: Severity; size?: number }) {
  const t = useText();
  const Shape = SHAPES[severity];
  const label = t(`words:severity.${severity}`);
  return (
    <span role="img" aria-label={label} title={label} className={styles.severity} data-severity={severity}>
      <Shape size={size} aria-hidden />
    </span>
  );
}

export function PortalMark({ portal, store }: { portal: PortalId; store: string }) {
  const label = usePortalName()({ portal, store });
  return (
    <span role="img" aria-label={label} title={label} className={styles.portal} data-portal={portal}>
      {portal === 'generic' ? lettersOf(label) : LETTERS[portal]}
    </span>
  );
}

/** Nothing when the fulfilment is not known: no badge says so better than an empty one. */
export function FulfilmentBadge({ fulfilment }: { fulfilment: Fulfilment }) {
  const t = useText();
  if (fulfilment === 'unknown') return null;
  return (
    <Tooltip label={t(`words:fulfilmentLong.${fulfilment}`)}>
      <span className={styles.badge}>{t(`words:fulfilment.${fulfilment}`)}</span>
    </Tooltip>
  );
}
