import { Alert, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';

/** Says that what is shown may be old, and what happens next. */
export function Lost() {
  const t = useText();
  return (
    <Alert color="red" p="xs" mx="sm" my={4} role="alert">
      <Text size="sm">{t('common:connection.lostHint')}</Text>
    </Alert>
  );
}
