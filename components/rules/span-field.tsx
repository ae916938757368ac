import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { NumberBox } from './number-box.tsx';
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

/** A length of time: a whole number and its unit. Answers minutes. */
export function SpanField({ label, minutes, onChange, max, signed = false }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<Unit>();
  const known = minutes !== undefined && Number.isFinite(minutes) ? minutes : undefined;
  const fits = chosen !== undefined && (known === undefined || known % UNITS[chosen] === 0);
  const unit = fits ? chosen : known === undefined ? 'hours' : unitOf(known);
  const size = UNITS[unit];
  return (
    <Group gap={4} wrap="nowrap" flex={1} miw={150}>
      <NumberBox
        flex={1}
        miw={60}
        aria-label={label}
        allowDecimal={false}
        value={known === undefined ? undefined : known / size}
        {...(signed ? {} : { min: 0 })}
        {...(max === undefined ? {} : { max: Math.floor(max / size) })}
        onChange={(typed) => {
          setChosen(unit);
          onChange(typed * size);
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
          if (known !== undefined) onChange((known / size) * UNITS[next]);
        }}
      />
    </Group>
  );
}
