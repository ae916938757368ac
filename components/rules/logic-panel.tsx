import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Condition } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import { fromJsonLogic, toJsonLogic } from '@/lib/routing/json-logic.ts';
import { same } from '../settings/use-draft.ts';
import { copyText } from '../ui/copy-text.ts';
import { problemText } from './problems.ts';

interface Props {
  readonly when: Condition;
  readonly onApply: (when: Condition) => void;
}

/** The conditions as JSONLogic: to copy, or to be replaced by what is pasted. Folded until asked for. */
export function LogicPanel({ when, onApply }: Props) {
  const t = useText();
  const [written, setWritten] = useState<string>();
  const [said, setSaid] = useState('');
  const own = JSON.stringify(toJsonLogic(when), undefined, 2);
  const text = written ?? own;
  const read = readLogic(text);
  const problem =
    'problem' in read && written !== undefined
      ? t('rules:logic.problem', { problem: problemText(t, read.problem) })
      : undefined;
  const taken = 'condition' in read ? read.condition : undefined;
  return (
    <details>
      <summary>
        <Text span size="xs">
          {t('rules:logic.title')}
        </Text>
      </summary>
      <Textarea
        size="xs"
        mt={4}
        autosize
        minRows={3}
        maxRows={14}
        ff="monospace"
        spellCheck={false}
        label={t('rules:logic.label')}
        description={t('rules:logic.hint')}
        error={problem}
        value={text}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          setSaid('');
        }}
      />
      <Group gap="xs" mt={4}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={async () => setSaid(t((await copyText(text)) ? 'rules:logic.copied' : 'rules:logic.copyFailed'))}
        >
          {t('rules:logic.copy')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={!taken || same(taken, when)}
          onClick={() => {
            if (taken) onApply(taken);
            setWritten(undefined);
          }}
        >
          {t('rules:logic.apply')}
        </Button>
        <Text size="xs" role="status">
          {said}
        </Text>
      </Group>
    </details>
  );
}

/** What is written as a condition, or the code of what is wrong with it. */
function readLogic(text: string): { readonly condition: Condition } | { readonly problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'not_json@' };
  }
  const read = fromJsonLogic(json);
  return 'condition' in read ? read : { problem: read.problems[0] ?? 'not_json_logic@' };
}
