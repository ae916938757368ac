import { Button, Group, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { FillIn } from './fill-in.tsx';
import { ToneSelect } from './tone-select.tsx';
import type { useFilled } from './use-filled.ts';

interface Props {
  readonly templateId: string | undefined;
  readonly filled: ReturnType<typeof useFilled>;
  readonly onDone: () => void;
}

/** What the draft's template asks for. Once somebody wrote in the reply, filling it again is a choice. */
export function FilledForm({ templateId, filled, onDone }: Props) {
  const t = useText();
  const { wanted, tones, tone, values, own, enter, again, speak } = filled;
  if (wanted.length === 0 && tones.length === 0) return null;
  return (
    <>
      <ToneSelect tones={tones} tone={tone} onTone={speak} />
      <FillIn
        // Fields that come and go with a switch are the same form; another template's are not.
        key={templateId ?? ''}
        wanted={wanted}
        values={values}
        onChange={enter}
        onDone={onDone}
      />
      {own && (
        <Group gap={6}>
          <Text size="xs" c="dimmed">
            {t('fillIn:edited')}
          </Text>
          <Button size="compact-xs" variant="default" onClick={again}>
            {t('fillIn:again')}
          </Button>
        </Group>
      )}
    </>
  );
}
