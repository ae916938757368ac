import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useClient, useCommand } from '@/lib/client/live.tsx';
import {
  type DuplicateChoice,
  type ImportFile,
  type ImportPreview,
  type ImportRow,
  LARGEST_IMPORT,
  MOST_FILES,
  type TemplateFileProblem,
} from '@/lib/domain/template-file.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { setApart } from '@/lib/i18n/shown.ts';
import { chooseAgain } from '../ui/choose-again.ts';
import { ImportRows } from './import-rows.tsx';

interface Props {
  /** What was done, and the id that takes it back. */
  readonly onDone: (said: string, id: string) => void;
  readonly onClose: () => void;
}

/** Reads files of templates, shows what they would change or what is wrong with them, and imports only when confirmed. */
export function ImportDialog({ onDone, onClose }: Props) {
  const t = useText();
  const client = useClient();
  const run = useCommand('template.import');
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  const [preview, setPreview] = useState<ImportPreview>();
  const [reading, setReading] = useState(false);
  const [failed, setFailed] = useState('');
  const [duplicates, setDuplicates] = useState<DuplicateChoice>('skip');
  const [choices, setChoices] = useState<Readonly<Record<string, DuplicateChoice>>>({});

  const read = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    setPreview(undefined);
    setFailed('');
    setChoices({});
    run.reset();
    setReading(true);
    try {
      const large = chosen.reduce((sum, { size }) => sum + size, 0) > 3 * LARGEST_IMPORT || chosen.length > MOST_FILES;
      if (large) setPreview({ problem: { code: 'tooLarge', file: chosen[0]?.name ?? '' } });
      else {
        const texts = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() })));
        setFiles(texts);
        setPreview(await client.ask('template.import.preview', { files: texts }));
      }
    } catch (error) {
      setFailed(saidBy(t, error));
    }
    setReading(false);
  };
  const rows = preview && 'rows' in preview ? preview.rows : [];
  const choiceOf = ({ key, clash }: ImportRow): DuplicateChoice => choices[key] ?? (clash ? duplicates : 'both');
  const count = rows.filter((row) => row.state !== 'same' && choiceOf(row) !== 'skip').length;
  const confirm = () =>
    run.mutate(
      { files, duplicates, choices },
      {
        onSuccess: ({ id, added, replaced, skipped }) => {
          onDone(t('exchange:import.done', { added, replaced, skipped }), id);
          onClose();
        },
      },
    );
  const said = failed || (run.isError ? saidBy(t, run.error) : '');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exchange:import.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('exchange:import.hint')}</Text>
        <Group>
          <FileButton
            multiple
            accept=".json,.csv,.tbsnippets,.txt,application/json,text/csv"
            inputProps={chooseAgain}
            onChange={read}
          >
            {(button) => (
              <Button {...button} variant="default" loading={reading} data-autofocus>
                {t('exchange:import.choose')}
              </Button>
            )}
          </FileButton>
          {files.length > 0 && (
            <Text size="sm">
              {t('exchange:import.files', {
                names: files.map(({ name }) => setApart(name)).join(t('rules:says.list')),
              })}
            </Text>
          )}
        </Group>
        <div role="status">
          {reading && <Text size="sm">{t('exchange:import.reading')}</Text>}
          {preview && 'problem' in preview && <Problem problem={preview.problem} />}
        </div>
        {said && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t('exchange:import.failed', { message: said })}
          </Text>
        )}
        {preview && 'rows' in preview && (
          <ImportRows
            {...preview}
            choiceOf={choiceOf}
            duplicates={duplicates}
            onDuplicates={(choice) => {
              setDuplicates(choice);
              setChoices({});
            }}
            onChoice={(key, choice) => setChoices({ ...choices, [key]: choice })}
          />
        )}
        <Group>
          {rows.length > 0 && count > 0 && (
            <Button loading={run.isPending} onClick={confirm}>
              {t('exchange:import.confirm', { count })}
            </Button>
          )}
          {rows.length > 0 && count === 0 && <Text size="sm">{t('exchange:import.nothing')}</Text>}
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Problem({ problem: { code, file, line, field } }: { problem: TemplateFileProblem }) {
  const t = useText();
  const sentences = [
    t('exchange:import.where.file', { file, problem: t(`exchange:import.problem.${code}`) }),
    line === undefined ? '' : t('exchange:import.where.line', { line }),
    field ? t('exchange:import.where.field', { field }) : '',
    t('exchange:import.nothingStored'),
  ];
  return (
    <Text size="sm" c="var(--mantine-color-error)">
      {sentences.filter(Boolean).join(' ')}
    </Text>
  );
}
