import { Alert, Button, Group, Skeleton, Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import type { DraftWords } from '@/lib/domain/draft.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { withoutPiles } from '@/lib/i18n/shown.ts';
import { Findings } from '../templates/findings.tsx';
import { useNames } from '../ticket/naming.ts';
import styles from './composer.module.css';

interface PreviewProps {
  readonly run: string;
  readonly onUse: (words: DraftWords) => void;
  readonly onClose: () => void;
}

type Known = keyof typeof english.drafts.model.trouble;
const isKnown = (trouble: string): trouble is Known => Object.hasOwn(english.drafts.model.trouble, trouble);

/** What a model made of the reply: judged, and in the draft only when a person puts it there. */
export function ModelPreview({ run, onUse, onClose }: PreviewProps) {
  const { t } = useNames();
  const { data } = useAsk('model.result', { run });
  if (!data || data.state === 'running')
    return <Skeleton h={48} mt={4} role="status" aria-label={t('drafts:model.at')} />;
  if (data.state === 'failed') {
    const { trouble, said = '' } = data;
    return (
      <Alert
        color="red"
        p="xs"
        mt={4}
        role="alert"
        withCloseButton
        onClose={onClose}
        closeButtonLabel={t('common:action.close')}
      >
        <Text size="sm">
          {t(`drafts:model.trouble.${isKnown(trouble) ? trouble : 'other'}`, { message: said || trouble })}
        </Text>
      </Alert>
    );
  }
  const { text, language, lost, missing, violations } = data.reply;
  return (
    <Alert color="gray" p="xs" mt={4} title={t('drafts:model.preview')}>
      <div className={styles.draft}>
        <bdi dir="auto" lang={language}>
          {withoutPiles(text)}
        </bdi>
      </div>
      <Findings judged={{ missing, violations }} />
      {lost.length > 0 && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('drafts:model.lost', { names: lost.join(', ') })}
        </Text>
      )}
      <Group gap={6} mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => onUse({ text, language })}>
          {t('drafts:model.use')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {t('drafts:model.discard')}
        </Button>
      </Group>
    </Alert>
  );
}
