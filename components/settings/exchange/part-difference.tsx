import { Badge, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import type { PartDifference, SettingsPart, ThingChange } from '@/lib/domain/settings-file.ts';
import { useText } from '@/lib/i18n/index.ts';
import { beginning } from '@/lib/i18n/shown.ts';
import classes from './exchange.module.css';
import { fieldName, type Namer } from './field-names.ts';
import { valueText } from './value-texts.ts';

/** Things shown of one part; who has more sees the count. */
const MOST = 100;
/** Of a value, UTF-16 code units. */
const LONGEST = 400;

const CHANGES = ['added', 'changed', 'removed'] as const;

interface Props {
  readonly difference: PartDifference;
  readonly namer: Namer;
  /** Of a thing without a name of its own. */
  readonly nameOf: (part: SettingsPart, key: string) => string;
  readonly taken: boolean;
  readonly locked: boolean;
  onTake(taken: boolean): void;
}

/** One part of the file: whether to take it, how much changes, and on demand each thing, field by field. */
export function PartOfFile({ difference: { part, things }, namer, nameOf, taken, locked, onTake }: Props) {
  const t = useText();
  const count = (change: ThingChange['change']) => things.filter((one) => one.change === change).length;
  const whole = things.length === 1 && things[0]?.key === '';
  return (
    <section className={classes.part} aria-label={t(`options:exchange.part.${part}`)}>
      <Group gap="sm" wrap="wrap">
        <Checkbox
          label={t(`options:exchange.part.${part}`)}
          checked={taken}
          disabled={locked}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        {whole ? (
          <Badge variant="light" color="gray">
            {t('options:exchange.changed', { count: things[0]?.fields.length ?? 0 })}
          </Badge>
        ) : (
          CHANGES.filter((change) => count(change) > 0).map((change) => (
            <Badge key={change} variant="light" color="gray">
              {t(`options:exchange.${change}`, { count: count(change) })}
            </Badge>
          ))
        )}
      </Group>
      <details className={classes.details}>
        <summary>{t('options:exchange.show')}</summary>
        <Stack gap="xs" mt="xs">
          {things.slice(0, MOST).map((thing) => (
            <Thing
              key={thing.key}
              part={part}
              thing={thing}
              namer={namer}
              name={thing.name ?? nameOf(part, thing.key)}
            />
          ))}
          {things.length > MOST && (
            <Text size="sm" c="dimmed">
              {t('options:exchange.more', { count: things.length - MOST })}
            </Text>
          )}
        </Stack>
      </details>
    </section>
  );
}

interface ThingProps {
  readonly part: SettingsPart;
  readonly thing: ThingChange;
  readonly namer: Namer;
  readonly name: string;
}

function Thing({ part, thing, namer, name }: ThingProps) {
  const t = useText();
  const said = (path: readonly string[], value: unknown) => beginning(valueText(namer, part, path, value), LONGEST);
  return (
    <div>
      {thing.key !== '' && (
        <Text size="sm">
          <bdi>{name}</bdi>{' '}
          <Text span size="xs" c="dimmed">
            {t(`options:exchange.thing.${thing.change}`)}
          </Text>
        </Text>
      )}
      {thing.fields.length > 0 && (
        <Table className={classes.fields} aria-label={t('options:exchange.fieldsOf', { name })} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('options:exchange.fieldHead')}</Table.Th>
              <Table.Th scope="col">{t('options:exchange.from')}</Table.Th>
              <Table.Th scope="col">{t('options:exchange.to')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {thing.fields.map(({ path, from, to }) => (
              <Table.Tr key={path.join(' ')}>
                <Table.Th scope="row">{fieldName(namer, part, path)}</Table.Th>
                <Table.Td>
                  <bdi>{said(path, from)}</bdi>
                </Table.Td>
                <Table.Td>
                  <bdi>{said(path, to)}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
