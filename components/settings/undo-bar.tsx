import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';

interface Props {
  /** What was done; nothing: the bar is empty but stays, so that a screen reader hears what comes. */
  readonly said: string | undefined;
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Says what was just done and offers to take it back; stays until answered, however long one takes. */
export function UndoBar({ said, onUndo, onClose }: Props) {
  const t = useText();
  return (
    <Group role="status" gap="xs" mt={said ? 'xs' : 0}>
      {said && (
        <>
          <Text size="sm">
            <bdi>{said}</bdi>
          </Text>
          {onUndo && (
            <Button size="compact-sm" variant="default" onClick={onUndo}>
              {t('common:action.undo')}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('common:action.close')} onClick={onClose} />
        </>
      )}
    </Group>
  );
}
