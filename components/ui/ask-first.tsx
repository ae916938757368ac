import { Button, Group, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';

interface AskFirstProps {
  readonly question: string;
  /** What the button that does it says: the words of the one that asked. */
  readonly action: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The question in line before something that cannot be taken back. */
export function AskFirst({ question, action, busy = false, onYes, onNo }: AskFirstProps) {
  const t = useText();
  return (
    <Group gap="xs" role="alert">
      <Text size="sm">{question}</Text>
      <Button size="xs" color="red.9" loading={busy} onClick={onYes}>
        {action}
      </Button>
      <Button size="xs" variant="default" onClick={onNo}>
        {t('common:action.cancel')}
      </Button>
    </Group>
  );
}
