import { NativeSelect } from '@mantine/core';
import type { Tone } from '@/lib/domain/template.ts';
import { useText } from '@/lib/i18n/index.ts';

interface Props {
  /** In which the template has words of its own here. */
  readonly tones: readonly Tone[];
  /** Absent: the usual words. */
  readonly tone: Tone | undefined;
  readonly onTone: (tone: Tone | undefined) => void;
}

/** The tone of a reply, where its template has more than one. */
export function ToneSelect({ tones, tone, onTone }: Props) {
  const t = useText();
  if (tones.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      w={150}
      aria-label={t('fillIn:tone')}
      value={tone ?? ''}
      data={[
        { value: '', label: t('fillIn:anyTone') },
        ...tones.map((one) => ({ value: one, label: t(`fillIn:toneName.${one}`) })),
      ]}
      onChange={(event) => onTone(tones.find((one) => one === event.currentTarget.value))}
    />
  );
}
