import { Alert, Button, Group, Paper, Radio, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type Asked, type ProposalShown, type RepairStep, SIDES } from '@/lib/domain/repair.ts';
import { useNames } from '../ticket/naming.ts';
import styles from './repair.module.css';
import { pointLabel, problemText, targetName } from './texts.ts';

interface Props {
  readonly asked: Asked;
  readonly act: (step: RepairStep) => void;
}

/** What was pointed at, the ways found to read it, and what each of them would read from the page. */
export function Ways({ asked, act }: Props) {
  const { t, locale } = useNames();
  const [chosen, setChosen] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { target, proposals, problem, sides, examples } = asked;
  const field = targetName(t, target);
  const way = proposals[chosen] ?? proposals[0];
  const wanted = target.field === 'ours' ? SIDES.find((side) => !sides.includes(side)) : undefined;
  const point = (step: Partial<RepairStep & { do: 'point' }>) =>
    act({ do: 'point', target, label: pointLabel(t, target, step.side), ...step });
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('repair:asked.title', { field })}>
      <Stack gap={8}>
        <Title order={3} size="sm" ref={heading} tabIndex={-1} className={styles.heading}>
          {t('repair:asked.title', { field })}
        </Title>
        {problem && (
          <Alert color="orange" p="xs" role="alert">
            {problemText(t, problem, locale, target)}
          </Alert>
        )}
        {proposals.length > 0 && (
          <Radio.Group
            label={t('repair:asked.ways')}
            value={String(Math.min(chosen, proposals.length - 1))}
            onChange={(value) => setChosen(Number(value))}
          >
            <Stack gap={4} mt={4}>
              {proposals.map((one, index) => (
                <Radio
                  key={`${one.each} ${one.at} ${one.as}`}
                  size="xs"
                  value={String(index)}
                  label={<WayText number={index + 1} way={one} single={target.what === 'composer'} />}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {way && target.what !== 'composer' && <Preview way={way} />}
        {wanted && (
          <Button size="xs" onClick={() => point({ side: wanted })}>
            {t(`repair:side.${wanted}`)}
          </Button>
        )}
        <Group gap={6}>
          {way && (
            <Button size="xs" onClick={() => act({ do: 'choose', index: proposals.indexOf(way) })}>
              {t('repair:asked.use')}
            </Button>
          )}
          {target.what !== 'composer' && target.field !== 'ours' && examples < 2 && (
            <Button size="xs" variant="default" onClick={() => point({ more: true })}>
              {t('repair:asked.second')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => act({ do: 'discard' })}>
            {t('repair:asked.none')}
          </Button>
        </Group>
        {way && way.rows > 1 && examples < 2 && (
          <Text size="xs" c="dimmed">
            {t('repair:asked.secondHint')}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function WayText({ number, way, single }: { number: number; way: ProposalShown; single: boolean }) {
  const { t } = useNames();
  const facts = [
    t(`repair:asked.hold.${way.hold}`),
    ...(single ? [] : [t('repair:asked.rows', { count: way.rows })]),
    ...(way.lacking > 0 ? [t('repair:asked.lacking', { count: way.lacking })] : []),
    ...(way.words ? [t('repair:asked.words')] : []),
  ];
  return (
    <>
      <b>{t('repair:asked.way', { number })}</b> {facts.join(' · ')}
    </>
  );
}

/** Rows of the page with what stands there and what it would be read as. All of it is text of the page, shown as text. */
function Preview({ way }: { way: ProposalShown }) {
  const { t } = useNames();
  return (
    <Table.ScrollContainer minWidth={240} mah={260} className={styles.preview}>
      <Table verticalSpacing={2} horizontalSpacing={6} aria-label={t('repair:asked.preview')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('repair:asked.onPage')}</Table.Th>
            <Table.Th scope="col">{t('repair:asked.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {way.samples.map(({ shown, value, example }, row) => (
            <Table.Tr key={`row-${row.toString()}`} data-example={example}>
              <Table.Td dir="auto">
                {shown || t('repair:asked.empty')}
                {example && (
                  <Text span size="xs" c="dimmed">
                    {' '}
                    ({t('repair:asked.example')})
                  </Text>
                )}
              </Table.Td>
              <Table.Td dir="auto">{value ?? t('repair:asked.empty')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
