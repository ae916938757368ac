/** How a team is made: for the one person who runs it. */
import { List, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import styles from './team.module.css';

const INIT =
  'npm run team -- init --team "Northwind" --server wss://team.example.com:8443 --reach nats://127.0.0.1:4222 --admin "Ada"';
const INVITE = 'npm run team -- invite --name "Ben" --role agent --out ben.txt';
const RENEW = 'npm run team -- renew "Ben" --out ben-renewal.txt';

export function MakeCard() {
  const t = useText();
  return (
    <Card title={t('team:make.title')}>
      <Text size="sm" mb="xs">
        {t('team:make.intro')}
      </Text>
      <List type="ordered" size="sm" spacing="xs" styles={{ itemWrapper: { display: 'block' } }}>
        <List.Item>
          {t('team:make.init')}
          <code className={styles.command}>{INIT}</code>
        </List.Item>
        <List.Item>{t('team:make.server')}</List.Item>
        <List.Item>
          {t('team:make.invite')}
          <code className={styles.command}>{INVITE}</code>
        </List.Item>
        <List.Item>
          {t('team:make.after')}
          <code className={styles.command}>{RENEW}</code>
        </List.Item>
      </List>
    </Card>
  );
}
