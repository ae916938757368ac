import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { UNITS, type Unit, unitOf } from './spans.ts';

interface Props {
  readonly label: string;
  readonly minutes: number | undefined;
  /** NaN while nothing is written. */
  readonly onChange: (minutes: number) => void;
  readonly max?: number;
  /** Spans that lie behind a moment are less than zero. */
  readonly signed?: boolean;
}

const UNIT_NAMES = Object.keys(UNITS) as Unit[];

/** A length of time: a number and its unit. Answers minutes. */
export function SpanField({ label, minutes, onChange, max, signed = false }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<Unit>();
  const known = minutes !== undefined && Number.isFinite(minutes);
  const unit = chosen ?? (known ? unitOf(minutes) : 'hours');
  const size = UNITS[unit];
  return (
    <Group gap={4} wrap="nowrap" flex={1} miw={150}>
      <NumberInput
        size="xs"
        flex={1}
        miw={60}
        aria-label={label}
        value={known ? minutes / size : ''}
        {...(signed ? {} : { min: 0 })}
        {...(max === undefined ? {} : { max: max / size })}
        decimalScale={2}
        onChange={(typed) => {
          setChosen(unit);
          onChange(typeof typed === 'number' ? Math.round(typed * size) : Number.NaN);
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t('rules:action.unit.label')}
        value={unit}
        data={UNIT_NAMES.map((name) => ({ value: name, label: t(`rules:action.unit.${name}`) }))}
        onChange={(event) => {
          const next = UNIT_NAMES.find((name) => name === event.currentTarget.value);
          if (!next) return;
          setChosen(next);
          if (known) onChange(Math.round((minutes / size) * UNITS[next]));
        }}
      />
    </Group>
  );
}
