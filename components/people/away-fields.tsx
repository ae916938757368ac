import { Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { type Away, HANDOVERS } from '@/lib/domain/agent.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { AwayOrder } from '@/lib/protocol.ts';
import { inputValue } from '../ticket/snooze.tsx';

const LONGEST_NOTE = 2_000;

interface LeaveProps {
  readonly value: AwayOrder;
  onChange(value: AwayOrder): void;
}

/** What becomes of open tickets, and what whoever takes over should know. */
export function LeaveFields({ value, onChange }: LeaveProps) {
  const t = useText();
  return (
    <>
      <Select
        label={t('agents:away.handover')}
        allowDeselect={false}
        maw={420}
        data={HANDOVERS.map((handover) => ({ value: handover, label: t(`agents:away.${handover}`) }))}
        value={value.handover}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => {
          const handover = HANDOVERS.find((one) => one === chosen);
          if (handover) onChange({ ...value, handover });
        }}
      />
      {value.handover !== 'keep' && (
        <Textarea
          label={t('agents:away.text')}
          description={t('agents:away.textHint')}
          autosize
          minRows={2}
          maxLength={LONGEST_NOTE}
          value={value.note ?? ''}
          onChange={(event) => {
            const { note: _old, ...rest } = value;
            const note = event.currentTarget.value;
            onChange(note === '' ? rest : { ...rest, note });
          }}
        />
      )}
    </>
  );
}

/** Until when; empty: until further notice. */
export function UntilField({ value, onChange, now }: LeaveProps & { readonly now: Instant }) {
  const t = useText();
  return (
    <TextInput
      type="datetime-local"
      maw={260}
      label={t('agents:away.until')}
      description={t('agents:away.untilHint')}
      value={value.until === undefined ? '' : inputValue(value.until)}
      error={value.until !== undefined && value.until <= now ? t('agents:away.past') : undefined}
      onChange={(event) => {
        const { until: _old, ...rest } = value;
        const until = new Date(event.currentTarget.value).getTime();
        onChange(Number.isNaN(until) ? rest : { ...rest, until });
      }}
    />
  );
}

interface AwayProps {
  readonly away: Away | undefined;
  readonly now: Instant;
  /** What to do with tickets unless somebody says otherwise. */
  readonly handover: Away['handover'];
  onChange(away: Away | undefined): void;
}

/** Whether somebody is away, until when, and what becomes of what they have. */
export function AwayFields({ away, now, handover, onChange }: AwayProps) {
  const t = useText();
  const since = away?.since ?? now;
  const set = (value: AwayOrder) => onChange({ ...value, since });
  return (
    <Stack gap="sm">
      <Switch
        label={t('agents:away.is')}
        checked={away !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { since: now, handover } : undefined)}
      />
      {away && (
        <>
          <UntilField value={away} now={now} onChange={set} />
          <LeaveFields value={away} onChange={set} />
        </>
      )}
    </Stack>
  );
}
