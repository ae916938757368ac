/** Joining by an invitation, or prolonging by a renewal, pasted or out of a file, and its passphrase. Neither is kept by the page. */
import { Alert, Button, FileButton, Group, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { TeamTrouble } from '@/lib/domain/team.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { Card } from '../settings/section.tsx';
import { chooseAgain } from '../ui/choose-again.ts';
import { Trouble } from './trouble.tsx';

/** Longest invitation that the background takes, characters. */
const LONGEST = 100_000;

const JOINS = {
  title: 'team:join.title',
  text: 'team:join.invitation',
  textHint: 'team:join.invitationHint',
  passphraseHint: 'team:join.passphraseHint',
  act: 'team:join.act',
  opening: 'team:join.opening',
} as const;
const RENEWS = {
  title: 'team:renew.title',
  text: 'team:renew.text',
  textHint: 'team:renew.textHint',
  passphraseHint: 'team:renew.passphraseHint',
  act: 'team:renew.act',
  opening: 'team:renew.opening',
} as const;

type Said = { readonly trouble: TeamTrouble } | { readonly problem: string } | undefined;

interface JoinCardProps {
  onBusy(busy: boolean): void;
  onJoined(name: string): void;
  /** Of a device that is in a team: its access is prolonged. */
  renews?: ReactNode;
}

export function JoinCard({ onBusy, onJoined, renews }: JoinCardProps) {
  const t = useText();
  const join = useCommand('team.join');
  const [invitation, setInvitation] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState<Said>();
  const texts = renews ? RENEWS : JOINS;
  const ready = invitation.trim() !== '' && passphrase !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    setSaid(undefined);
    onBusy(true);
    try {
      const answer = await join.mutateAsync({ invitation: invitation.trim(), passphrase });
      if ('trouble' in answer) return setSaid(answer);
      setInvitation('');
      setPassphrase('');
      onJoined(answer.joined);
    } catch (error) {
      setSaid({ problem: t('team:join.failed', { message: saidBy(t, error) }) });
    } finally {
      onBusy(false);
    }
  };
  const open = async (file: File | null) => {
    if (!file) return;
    setSaid(undefined);
    // Told by its size alone: a wrong file may be a film.
    if (file.size > LONGEST) return setSaid({ problem: t('team:join.fileTooBig') });
    try {
      setInvitation(await file.text());
    } catch (error) {
      setSaid({ problem: t('team:join.failed', { message: saidBy(t, error) }) });
    }
  };

  return (
    <Card title={t(texts.title)}>
      <Stack component="form" gap="sm" align="flex-start" onSubmit={submit}>
        {renews}
        <Textarea
          w="100%"
          label={t(texts.text)}
          description={t(texts.textHint)}
          value={invitation}
          rows={4}
          spellCheck={false}
          autoComplete="off"
          maxLength={LONGEST}
          onChange={(event) => setInvitation(event.currentTarget.value)}
        />
        <FileButton inputProps={chooseAgain} onChange={(file) => void open(file)}>
          {(props) => (
            <Button variant="default" size="xs" {...props}>
              {t('team:join.file')}
            </Button>
          )}
        </FileButton>
        <PasswordInput
          w="100%"
          maw={420}
          label={t('team:join.passphrase')}
          description={t(texts.passphraseHint)}
          value={passphrase}
          autoComplete="off"
          maxLength={1_000}
          visibilityToggleButtonProps={{ 'aria-label': t('team:join.show'), 'aria-hidden': false, tabIndex: 0 }}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {!renews && <Text size="sm">{t('team:join.shares')}</Text>}
        <Group gap="sm">
          <Button type="submit" disabled={!ready} loading={join.isPending}>
            {t(texts.act)}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {join.isPending && t(texts.opening)}
          </Text>
        </Group>
        {said && 'trouble' in said && <Trouble trouble={said.trouble} />}
        {said && 'problem' in said && (
          <Alert color="red" p="xs" role="alert">
            <Text size="sm">{said.problem}</Text>
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
