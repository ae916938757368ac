/** The last act of a reply: into the portal's reply box, or, where a portal is set to copy only, into the clipboard. */
import { Text } from '@mantine/core';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { GatedButton } from '../ui/action-gate.tsx';
import type { GateRefusal } from '../ui/gate-rules.ts';

interface PutButtonProps {
  readonly portal: PortalId;
  /** The portal is set to copy only. */
  readonly copies: boolean;
  readonly busy: boolean;
  /** Nothing is written, or something is missing. */
  readonly lacking: boolean;
  /** The guard or a limit forbids the words as they stand. */
  readonly blocked: boolean;
  /** What the guard found and lets pass. */
  readonly warnings: number;
  readonly onAct: () => void;
  readonly onRefused: (refusal: GateRefusal | undefined) => void;
}

export function PutButton({ portal, copies, busy, lacking, blocked, warnings, onAct, onRefused }: PutButtonProps) {
  const t = useText();
  const label = () => {
    if (blocked && !lacking) return t('composer:insertBlocked');
    if (warnings > 0) return t(copies ? 'insertModes:copyAnyway' : 'composer:insertAnyway', { count: warnings });
    return t(copies ? 'insertModes:copy' : 'composer:insert');
  };
  return (
    <>
      <GatedButton
        size="sm"
        style={{ flexShrink: 0 }}
        loading={busy}
        {...(warnings > 0 ? { color: 'red.9' } : {})}
        disabled={lacking || blocked}
        onRefused={onRefused}
        onAct={onAct}
      >
        {label()}
      </GatedButton>
      <Text size="xs" c="dimmed">
        {copies ? t('insertModes:pasteIt', { portal: t(`words:portal.${portal}`) }) : t('composer:pressSend')}
      </Text>
    </>
  );
}
