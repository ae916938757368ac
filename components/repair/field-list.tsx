import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type FieldSeen, type RepairState, type RepairStep, sameTarget } from '@/lib/domain/repair.ts';
import type { TaughtFieldName } from '@/lib/domain/taught.ts';
import { useText } from '@/lib/i18n/index.ts';
import { type FieldGroup, FieldRow, groupOf, PointButtons, Status, targetOf } from './field-row.tsx';
import styles from './repair.module.css';

/** What nearly every page has; the rest is shown on demand, or where it is missing. */
const USUAL: ReadonlySet<TaughtFieldName> = new Set([
  'externalId',
  'buyer',
  'subject',
  'orderId',
  'needsReply',
  'last.text',
  'last.at',
  'text',
  'at',
  'ours',
  'placedAt',
  'shipBy',
  'total',
]);
const REPORTED: Readonly<Partial<Record<TaughtFieldName, string>>> = { 'last.text': 'last' };

interface Props {
  readonly state: RepairState;
  /** Fields that are missing, and that were read by a way that may mislead, as the page's health names them. */
  readonly missing: readonly string[];
  readonly weak: readonly string[];
  readonly act: (step: RepairStep) => void;
}

/** What the page should yield, how each of it is read now, and the button that points at it. */
export function FieldList({ state, missing, weak, act }: Props) {
  const groups =
    state.yields.order > 0 || state.kind === 'order'
      ? (['order', 'page', 'ticket', 'message'] as const)
      : (['ticket', 'page', 'message', 'order'] as const);
  return (
    <Stack gap="md">
      {groups.map((group) => (
        <PartFields key={group} group={group} state={state} missing={missing} weak={weak} act={act} />
      ))}
      <Composer state={state} act={act} />
    </Stack>
  );
}

function PartFields({ group, state, missing, weak, act }: Props & { group: FieldGroup }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const fields = state.fields
    .filter((one) => groupOf(one) === group)
    .map((one) => ({ ...one, missing: one.missing || (one.read === 0 && isNamed(one, missing)) }));
  const taught = (field: FieldSeen) => state.chosen.some((target) => sameTarget(target, targetOf(field)));
  const shown = fields.filter((one) => all || USUAL.has(one.field) || one.missing || taught(one) || one.read > 0);
  return (
    <section aria-label={t(`repair:part.${group}`)}>
      <Title order={3} size="sm">
        {t(`repair:part.${group}`)}
      </Title>
      <Text size="xs" c="dimmed">
        {t(`repair:partHint.${group}`)}
      </Text>
      {group === 'order' && (
        <Checkbox
          size="xs"
          mt={4}
          label={t('repair:single')}
          checked={state.single}
          onChange={({ currentTarget }) => act({ do: 'single', single: currentTarget.checked })}
        />
      )}
      {group === 'message' && !state.focused && state.chosen.some(({ what }) => what === 'message') && (
        <Text size="xs" role="alert" c="var(--mantine-color-error)">
          {t('repair:noOwner')}
        </Text>
      )}
      <ul className={styles.fields}>
        {shown.map((field) => (
          <FieldRow key={field.field} field={field} chosen={taught(field)} weak={isNamed(field, weak)} act={act} />
        ))}
      </ul>
      {(all || shown.length < fields.length) && (
        <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('repair:fewer') : t('repair:more')}
        </Button>
      )}
    </section>
  );
}

/** Readers name a row's newest message as a whole, and a thread's messages too or one field of theirs. */
const isNamed = ({ what, field }: FieldSeen, names: readonly string[]): boolean =>
  what === 'message'
    ? names.includes(`messages.${field === 'ours' ? 'direction' : field}`) ||
      (field === 'text' && names.includes('messages'))
    : names.includes(REPORTED[field] ?? field);

function Composer({ state: { composer }, act }: Pick<Props, 'state' | 'act'>) {
  const t = useText();
  const status = composer.taught ? 'taught' : composer.found ? 'found' : 'none';
  return (
    <section aria-label={t('repair:part.composer')}>
      <Title order={3} size="sm">
        {t('repair:part.composer')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('repair:partHint.composer')}
      </Text>
      <div className={styles.field} data-field="composer">
        <div className={styles.said}>
          <Status tone={status === 'none' ? 'rest' : 'good'} text={t(`repair:status.${status}`)} />
        </div>
        <PointButtons target={{ what: 'composer' }} chosen={composer.taught} act={act} />
      </div>
    </section>
  );
}
