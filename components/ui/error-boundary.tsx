import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useText } from '@/lib/i18n/index.ts';

/** Catches what breaks below it and says what to do next. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  override render() {
    const { error } = this.state;
    return error ? <Broken error={error} /> : this.props.children;
  }
}

function Broken({ error }: { error: Error }) {
  const t = useText();
  return (
    <Alert color="red" title={t('common:error.title')} m="md" role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('common:error.view')}</Text>
        <Code block w="100%" mah={160} style={{ overflow: 'auto' }}>
          {`${error.name}: ${error.message}\n${(error.stack ?? '').split('\n').slice(1, 5).join('\n')}`}
        </Code>
        <Button size="xs" onClick={() => location.reload()}>
          {t('common:action.reload')}
        </Button>
      </Stack>
    </Alert>
  );
}
