import { List } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';

/** What the server learns and what it does not, what is shared and what is not. */
export function WhereCard() {
  const t = useText();
  return (
    <Card title={t('team:where.title')}>
      <List size="sm" spacing="xs">
        {(['server', 'here', 'shared', 'own'] as const).map((part) => (
          <List.Item key={part}>{t(`team:where.${part}`)}</List.Item>
        ))}
      </List>
    </Card>
  );
}
