import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';

interface Props {
  readonly title: string;
  readonly unsaved: boolean;
  readonly canSave: boolean;
  readonly saving: boolean;
  /** Why it was not saved. */
  readonly problem: string | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel one rule or one template is edited in; it asks before changes are thrown away. */
export function EditorDrawer({ title, unsaved, canSave, saving, problem, onSave, onClose, children }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const close = () => (unsaved && !asking ? setAsking(true) : onClose());
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="xl"
      closeOnClickOutside={!unsaved}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="md" onChange={() => setAsking(false)}>
        {children}
        {problem !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        )}
        {asking && unsaved ? (
          <Group role="alert">
            <Text size="sm">{t('settings:editor.unsaved')}</Text>
            <Button onClick={() => setAsking(false)}>{t('settings:editor.keep')}</Button>
            <Button variant="default" onClick={onClose}>
              {t('settings:editor.discard')}
            </Button>
          </Group>
        ) : (
          <Group>
            <Button disabled={!canSave} loading={saving} onClick={onSave}>
              {t('common:action.save')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('common:action.cancel')}
            </Button>
          </Group>
        )}
      </Stack>
    </Drawer>
  );
}
