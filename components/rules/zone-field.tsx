import { useText } from '@/lib/i18n/index.ts';
import { ZoneSelect } from '../ui/zone-select.tsx';

interface Props {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
  /** Shown over it; else only said to a screen reader. */
  readonly labelled?: boolean;
}

/** A time zone beside other small fields of a rule. */
export function ZoneField({ zone, onChange, labelled = false }: Props) {
  const t = useText();
  return (
    <ZoneSelect
      size="xs"
      flex={1}
      miw={170}
      {...(labelled ? { label: t('rules:trigger.zone') } : { 'aria-label': t('rules:trigger.zone') })}
      comboboxProps={{ withinPortal: false }}
      zone={zone}
      onZone={onChange}
    />
  );
}
