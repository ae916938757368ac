import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { TaughtOffer, TaughtSigner } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { Differences } from './differs.tsx';
import styles from './repair.module.css';
import { pageName } from './texts.ts';

interface Props {
  readonly text: string;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** Looks into a file: who signed it, whether it is whole, what each page would change. Nothing is taken unasked. */
export function TaughtImport({ text, onClose, onSaid }: Props) {
  const { t } = useNames();
  const read = useAsk('taught.read', { text });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('taught:file.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {read.isPending && <Loading rows={3} height={32} />}
      {read.isError && <Failed error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && 'problem' in read.data && (
        <Alert color="red" role="alert">
          {t(`taught:file.problem.${read.data.problem}`)}
        </Alert>
      )}
      {read.data && 'offers' in read.data && <Offers {...read.data} text={text} onClose={onClose} onSaid={onSaid} />}
    </Modal>
  );
}

interface OffersProps extends Props {
  readonly signer: TaughtSigner;
  readonly offers: readonly TaughtOffer[];
}

function Offers({ signer, offers, text, onClose, onSaid }: OffersProps) {
  const { t } = useNames();
  const take = useCommand('taught.import');
  const [out, setOut] = useState<ReadonlySet<string>>(
    new Set(offers.filter(({ how }) => how === 'older').map(({ page }) => page.id)),
  );
  const choice = offers.filter(({ how }) => how !== 'same');
  const ids = choice.map(({ page }) => page.id).filter((id) => !out.has(id));
  const toggle = (id: string) => {
    const next = new Set(out);
    if (!next.delete(id)) next.add(id);
    setOut(next);
  };
  const confirm = () =>
    take.mutate(
      { text, ids },
      {
        onSuccess: ({ taken }) => {
          onSaid(t('taught:file.taken', { count: taken }));
          onClose();
        },
      },
    );
  return (
    <Stack gap="sm">
      <Signed signer={signer} />
      {offers.length === 0 && <Text size="sm">{t('taught:file.nothing')}</Text>}
      {offers.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('taught:file.choose')}>
          {offers.map(({ page, known, how }) => (
            <div key={page.id}>
              <Checkbox
                disabled={how === 'same'}
                checked={how !== 'same' && !out.has(page.id)}
                onChange={() => toggle(page.id)}
                label={`${pageName(t, page)} · ${t(`taught:file.how.${how}`)}`}
              />
              {how !== 'same' && <Differences from={known} to={page} />}
            </div>
          ))}
        </Stack>
      )}
      {take.isError && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {t('taught:list.failed', { message: saidBy(t, take.error) })}
        </Text>
      )}
      <Group>
        <Button disabled={ids.length === 0} loading={take.isPending} onClick={confirm}>
          {t('taught:file.take')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('taught:file.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function Signed({ signer: { name, print, own } }: { signer: TaughtSigner }) {
  const { t } = useNames();
  return (
    <Alert color={own ? 'teal' : 'blue'} title={t('taught:file.signedBy', { name })}>
      <Stack gap={4}>
        <Text size="sm">{t('taught:file.whole')}</Text>
        <Text size="sm">
          {t('taught:file.print')}: <span className={styles.print}>{print}</span>
        </Text>
        <Text size="xs">{own ? t('taught:file.own') : t('taught:file.printHint')}</Text>
      </Stack>
    </Alert>
  );
}
