/** The buyer's words in the agent's language, under the original. The portal's page is left alone. */
import { Button, Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Message } from '@/lib/domain/ticket.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Translated } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { Said } from '../ticket/said.tsx';
import { copyText } from '../ui/copy-text.ts';
import { useSettings } from '../ui/use-settings.ts';
import styles from './translation.module.css';
import { Trouble } from './trouble.tsx';
import { useTranslated } from './use-translated.ts';

/** Longer texts are not sent unasked, and never in one go: nobody writes them by hand. */
const LONGEST = 20_000;

export function Incoming({ message }: { message: MessageSeen | Message }) {
  const { translation: settings, workingLanguages } = useSettings();
  const { text, direction } = message;
  if (direction !== 'inbound' || text.trim() === '' || text.length > LONGEST) return null;
  const ticketId = 'ticketId' in message ? message.ticketId : undefined;
  return (
    <InOther
      text={text}
      to={settings.agentLanguage}
      auto={settings.auto}
      known={workingLanguages}
      ticketId={ticketId}
    />
  );
}

interface InOtherProps {
  readonly text: string;
  readonly to: Language;
  readonly auto: boolean;
  /** Languages the agent reads; what is written in one of them is translated only when asked. */
  readonly known: readonly Language[];
  readonly ticketId: Message['ticketId'] | undefined;
}

function InOther({ text, to, auto, known, ticketId }: InOtherProps) {
  const { t, language } = useNames();
  const translating = useTranslated({ text, to }, ticketId);
  const { data, error, start, cancel, busy } = translating;
  const [asked, setAsked] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [shown, setShown] = useState(true);
  const idle = data?.state === 'idle';
  const unasked = auto && !(data?.from && known.includes(data.from));

  useEffect(() => {
    if (unasked && idle && !stopped && !data.noEngine) start();
  }, [unasked, idle, stopped, data?.noEngine, start]);

  if (!data && !error) return null;
  if (data?.state === 'same' || (data?.state === 'unknown' && !asked)) return null;
  if (busy)
    return (
      <Group gap={6} mt={4} role="status">
        <Loader size={12} />
        <Text size="xs" c="dimmed">
          {t('translation:working')}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            setStopped(true);
            cancel();
          }}
        >
          {t('translation:stop')}
        </Button>
      </Group>
    );
  if (data?.state === 'done')
    return <Done translated={data} to={to} shown={shown} onShown={setShown} name={language(to)} />;
  if (idle && !error && !(asked && data.noEngine))
    return (
      <Button
        mt={4}
        size="compact-xs"
        variant="default"
        onClick={() => {
          setAsked(true);
          start();
        }}
      >
        {t('translation:translate')}
      </Button>
    );
  return <Trouble translating={translating} />;
}

interface DoneProps {
  readonly translated: Translated;
  readonly to: Language;
  readonly name: string;
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
}

function Done({ translated, to, name, shown, onShown }: DoneProps) {
  const { t } = useNames();
  const [copied, setCopied] = useState<boolean>();
  const target = translated.target ?? '';
  return (
    <div className={styles.incoming}>
      {shown && (
        <div
          lang={to}
          dir="auto"
          className={styles.text}
          role="note"
          aria-label={t('translation:into', { language: name })}
        >
          <Said text={target} most={undefined} wanted={[]} />
        </div>
      )}
      <Group gap={4}>
        <Text size="xs" c="dimmed">
          <By translated={translated} />
        </Text>
        <Button size="compact-xs" variant="subtle" aria-expanded={shown} onClick={() => onShown(!shown)}>
          {shown ? t('translation:showOriginal') : t('translation:showTranslation')}
        </Button>
        {shown && (
          <Button size="compact-xs" variant="subtle" onClick={() => void copyText(target).then(setCopied)}>
            {t('translation:copy')}
          </Button>
        )}
        <Text size="xs" c="dimmed" role="status">
          {copied !== undefined && t(copied ? 'translation:copied' : 'translation:copyFailed')}
        </Text>
      </Group>
    </div>
  );
}

/** Who translated, or that nobody had to. */
export function By({ translated: { by, remembered } }: { translated: Translated }) {
  const { t } = useNames();
  const name = by.map((one) => (one === 'person' ? t('translation:person') : t(`engines:name.${one}`))).join(', ');
  return t(remembered ? 'translation:byMemory' : 'translation:byEngine', { name });
}
