import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

interface Props extends Omit<NumberInputProps, 'value' | 'onChange' | 'onBlur'> {
  readonly value: number | undefined;
  /** NaN while what is written is no number. */
  readonly onChange: (value: number) => void;
}

/** A number that may be written through what is none yet: "-" on the way to "-5", "0." on the way to "0.8". */
export function NumberBox({ value, onChange, ...rest }: Props) {
  const [written, setWritten] = useState<string>();
  const known = value !== undefined && Number.isFinite(value) ? value : '';
  return (
    <NumberInput
      size="xs"
      {...rest}
      value={written ?? known}
      onBlur={() => setWritten(undefined)}
      onChange={(typed) => {
        setWritten(typeof typed === 'number' ? undefined : typed);
        onChange(typed === '' ? Number.NaN : Number(typed));
      }}
    />
  );
}
