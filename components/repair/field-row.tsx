import { Badge, Button, Group, Text } from '@mantine/core';
import type { FieldSeen, RepairStep, Target } from '@/lib/domain/repair.ts';
import type { TaughtPart } from '@/lib/domain/taught.ts';
import { useText } from '@/lib/i18n/index.ts';
import styles from './repair.module.css';
import { pointLabel, targetName } from './texts.ts';

/** How fields are grouped on screen: those of the one ticket a page shows apart from those of rows. */
export type FieldGroup = TaughtPart['what'] | 'page';
export const groupOf = ({ what, whole }: FieldSeen): FieldGroup => (whole ? 'page' : what);
export const targetOf = ({ what, field, whole }: FieldSeen): Target => ({ what, field, ...(whole && { whole }) });

interface RowProps {
  readonly field: FieldSeen;
  readonly chosen: boolean;
  readonly weak: boolean;
  readonly act: (step: RepairStep) => void;
}

type Tone = 'good' | 'bad' | 'rest';

/** One field: how it is read now, the first value, and what can be done about it. */
export function FieldRow({ field, chosen, weak, act }: RowProps) {
  const t = useText();
  const target = targetOf(field);
  const name = targetName(t, target);
  const [tone, text] = ((): [Tone, string] => {
    if (chosen || field.taught) return ['good', t('repair:status.taught')];
    if (field.missing && field.read > 0) return ['bad', t('repair:status.partly', { read: field.read, of: field.of })];
    if (field.missing) return ['bad', t('repair:status.missing')];
    if (field.read === 0) return ['rest', t('repair:status.none')];
    if (weak) return ['bad', t('repair:status.weak')];
    return ['good', t('repair:status.read')];
  })();
  return (
    <li className={styles.field} data-field={`${groupOf(field)}.${field.field}`}>
      <div className={styles.said}>
        <Group gap={6} wrap="nowrap">
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Status tone={tone} text={text} />
        </Group>
        {field.sample !== undefined && (
          <Text size="xs" c="dimmed" truncate dir="auto">
            {field.sample}
          </Text>
        )}
      </div>
      <PointButtons target={target} chosen={chosen} act={act} />
    </li>
  );
}

export function Status({ tone, text }: { tone: Tone; text: string }) {
  return (
    <Badge variant="default" size="xs" tt="none" miw="max-content" className={styles.status} data-tone={tone}>
      {text}
    </Badge>
  );
}

/** Points at something, and takes what was taught of it out again. */
export function PointButtons({
  target,
  chosen,
  act,
}: {
  target: Target;
  chosen: boolean;
  act: (step: RepairStep) => void;
}) {
  const t = useText();
  const field = targetName(t, target);
  const side = target.field === 'ours' ? ('ours' as const) : undefined;
  return (
    <Group gap={4} wrap="nowrap">
      {chosen && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('repair:dropNamed', { field })}
          onClick={() => act({ do: 'drop', target })}
        >
          {t('repair:drop')}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('repair:pointNamed', { field })}
        onClick={() => act({ do: 'point', target, label: pointLabel(t, target, side), ...(side && { side }) })}
      >
        {chosen ? t('repair:pointAgain') : t('repair:point')}
      </Button>
    </Group>
  );
}
