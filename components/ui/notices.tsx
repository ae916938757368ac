/** Short notices at the bottom, read out by screen readers, with Undo where something can be taken back. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

interface Notice {
  readonly message: ReactNode;
  readonly color?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Shows one notice; call what it returns to take it away again. */
export function notify({ message, color, action }: Notice): () => void {
  const id = notifications.show({
    withCloseButton: !action,
    ...(color ? { color } : {}),
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        {action && (
          <Button
            size="compact-sm"
            variant="light"
            style={{ flexShrink: 0 }}
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </Group>
    ),
  });
  return () => notifications.hide(id);
}
