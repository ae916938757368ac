import { Checkbox, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Policy, PolicyFile, PolicyOverride, PolicyTopic } from '@/lib/domain/policy.ts';
import { DAY } from '@/lib/domain/time.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNow } from '../ui/clock.ts';
import { useSettings } from '../ui/use-settings.ts';
import classes from './policies.module.css';
import { PolicyRow } from './policy-row.tsx';
import { isPositive, type Overrides, searchable, toCheck } from './policy-texts.ts';
import { SaveBar } from './save-bar.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';

/** Every platform number with its source and date, by portal and topic, and a way to put one's own in its place. */
export function PoliciesSection() {
  const t = useText();
  const language = useLanguage();
  const now = useNow(DAY);
  const list = useAsk('policy.list', {});
  const draft = useSettingsDraft('policies', ['overrides']);
  // Filters look at what is saved, so that a row stays in its place while one types in it.
  const saved = useSettings().overrides;
  const [search, setSearch] = useState('');
  const [onlyOwn, setOnlyOwn] = useState(false);
  const [onlyCheck, setOnlyCheck] = useState(false);
  const title = t('settings:nav.policies');
  if (list.isError) return <Section title={title}>{t('common:error.ask', { message: saidBy(t, list.error) })}</Section>;
  if (!list.data || !draft.value) return <Section title={title}>{t('settings:loading')}</Section>;

  const { overrides } = draft.value;
  const topics = list.data.flatMap((file) => file.policies.map(({ topic }) => topic));
  const isAlone = (topic: PolicyTopic) => topics.indexOf(topic) === topics.lastIndexOf(topic);
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const shows = (policy: Policy): boolean =>
    (!onlyOwn || Object.hasOwn(saved, policy.id)) &&
    (!onlyCheck || toCheck(policy, saved[policy.id], now)) &&
    words.every((word) => searchable(t, policy, language).includes(word));
  const files = list.data
    .map((file) => ({ ...file, policies: file.policies.filter(shows) }))
    .filter(({ policies }) => policies.length > 0);
  const shown = files.reduce((sum, { policies }) => sum + policies.length, 0);

  const set = (id: string, override: PolicyOverride | undefined) => {
    const { [id]: _, ...others } = overrides;
    draft.change({ overrides: override ? { ...others, [id]: override } : others });
  };
  return (
    <Section title={title} intro={t('platform:intro')}>
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={t('platform:search')}
          placeholder={t('platform:searchHint')}
          value={search}
          w={280}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Checkbox
          label={t('platform:onlyOwn')}
          checked={onlyOwn}
          onChange={(event) => setOnlyOwn(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('platform:onlyCheck')}
          checked={onlyCheck}
          onChange={(event) => setOnlyCheck(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" role="status">
          {shown === 0 ? t('platform:none') : t('platform:count', { count: shown })}
        </Text>
      </div>
      {files.map((file) => (
        <FileCard key={file.group} file={file} overrides={overrides} isAlone={isAlone} now={now} onChange={set} />
      ))}
      <div className={classes.save}>
        <SaveBar draft={draft} blocked={Object.values(overrides).some(({ value }) => !isPositive(value))} />
      </div>
    </Section>
  );
}

interface FileProps {
  readonly file: PolicyFile;
  readonly overrides: Overrides;
  readonly isAlone: (topic: PolicyTopic) => boolean;
  readonly now: number;
  readonly onChange: (id: string, override: PolicyOverride | undefined) => void;
}

function FileCard({ file, overrides, isAlone, now, onChange }: FileProps) {
  const t = useText();
  const topics = [...new Set(file.policies.map(({ topic }) => topic))];
  return (
    <Card>
      <Group gap="xs" mb="xs" align="baseline">
        <Title order={3} size="h5">
          {t(`platform:group.${file.group}`)}
        </Title>
        <Text size="xs" c="dimmed">
          {t('platform:fileVersion', { version: file.version })}
        </Text>
      </Group>
      {topics.map((topic) => {
        const policies = file.policies.filter((policy) => policy.topic === topic);
        return (
          <section key={topic} className={classes.topic} aria-label={t(`platform:topic.${topic}`)}>
            <Title order={4} size="sm">
              {t(`platform:topic.${topic}`)}
            </Title>
            <ul className={classes.list}>
              {policies.map((policy) => (
                <PolicyRow
                  key={policy.id}
                  policy={policy}
                  override={overrides[policy.id]}
                  alone={isAlone(topic)}
                  now={now}
                  onChange={(override) => onChange(policy.id, override)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Card>
  );
}
