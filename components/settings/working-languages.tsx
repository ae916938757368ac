import { MultiSelect } from '@mantine/core';
import type { Settings } from '@/lib/domain/settings.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { useNames } from '../ticket/naming.ts';

interface WorkingLanguagesProps {
  readonly value: Settings['workingLanguages'];
  readonly onChange: (languages: Settings['workingLanguages']) => void;
}

/** The languages one answers buyers in. */
export function WorkingLanguages({ value, onChange }: WorkingLanguagesProps) {
  const { t, language } = useNames();
  return (
    <MultiSelect
      maw={480}
      label={t('welcome:you.languages')}
      description={t('welcome:you.languagesHint')}
      {...(value.length === 0 ? { placeholder: t('welcome:you.pickLanguages') } : {})}
      data={LANGUAGES.map((code) => ({ value: code, label: language(code) }))}
      value={[...value]}
      searchable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => onChange(LANGUAGES.filter((code) => chosen.includes(code)))}
    />
  );
}
