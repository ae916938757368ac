import { Text, TextInput } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { LONGEST_PATTERN, patternProblem } from '@/lib/routing/pattern.ts';

interface Props {
  readonly title: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A regular expression; what is wrong with it is said while it is written. */
export function PatternField({ title, value, onChange }: Props) {
  const t = useText();
  const problem = value === '' ? undefined : patternProblem(value);
  return (
    <div className="rule-wide">
      <TextInput
        size="xs"
        aria-label={title}
        ff="monospace"
        spellCheck={false}
        maxLength={LONGEST_PATTERN}
        value={value}
        placeholder={t('rules:value.pattern')}
        error={problem !== undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text size="xs" role="status" c={problem === undefined ? 'dimmed' : 'var(--mantine-color-error)'}>
        {problem === undefined ? t('rules:value.patternSeen') : t('rules:value.patternProblem', { problem })}
      </Text>
    </div>
  );
}
