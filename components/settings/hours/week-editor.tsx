import { ActionIcon, Button, Text, TextInput, Tooltip } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { type Block, MINUTES_A_DAY } from '@/lib/domain/calendar.ts';
import { useText } from '@/lib/i18n/index.ts';
import { useNames } from '../../ticket/naming.ts';
import classes from './hours.module.css';
import { clockOf, closingOf, minuteOf, weekdays } from './say.ts';

/** Blocks a day may have: more are refused at the door. */
const MOST_BLOCKS = 12;
const WORKDAYS = 5;
/** Minutes of a new block where the day has room for it. */
const NEW_BLOCK = 240;

interface Props {
  readonly week: readonly (readonly Block[])[];
  onChange(week: readonly (readonly Block[])[]): void;
}

/** The seven days with their hours: several a day, each to be copied to all working days. */
export function WeekEditor({ week, onChange }: Props) {
  const t = useText();
  const { locale } = useNames();
  const setDay = (day: number, blocks: readonly Block[]) => onChange(week.with(day, blocks));
  return (
    <>
      <ul className={classes.week}>
        {weekdays(locale).map((name, day) => (
          <Day
            key={name}
            name={name}
            blocks={week[day] ?? []}
            onChange={(blocks) => setDay(day, blocks)}
            onCopy={() => onChange(week.map((blocks, other) => (other < WORKDAYS ? (week[day] ?? []) : blocks)))}
          />
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {t('hours:midnight')}
      </Text>
    </>
  );
}

interface DayProps {
  readonly name: string;
  readonly blocks: readonly Block[];
  onChange(blocks: readonly Block[]): void;
  onCopy(): void;
}

function Day({ name, blocks, onChange, onCopy }: DayProps) {
  const t = useText();
  const last = blocks.at(-1);
  const from = last ? last.to + 60 : 9 * 60;
  const room = from < MINUTES_A_DAY && blocks.length < MOST_BLOCKS;
  const added = { from, to: Math.min(from + (last ? NEW_BLOCK : 2 * NEW_BLOCK + 60), MINUTES_A_DAY) };
  return (
    <li className={classes.day}>
      <Text size="sm" fw={500} className={classes.dayName}>
        {name}
      </Text>
      <div className={classes.blocks}>
        {blocks.length === 0 && (
          <Text size="sm" c="dimmed" className={classes.closed}>
            {t('hours:closed')}
          </Text>
        )}
        {blocks.map((block, index) => (
          <BlockFields
            // A block has nothing of its own but its place.
            key={`${name}${index.toString()}`}
            day={name}
            block={block}
            wrong={!(block.from < block.to) || block.from < (blocks[index - 1]?.to ?? 0)}
            onChange={(changed) => onChange(blocks.with(index, changed))}
            onRemove={() => onChange(blocks.toSpliced(index, 1))}
          />
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          mt={2}
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={t('hours:addBlockTo', { day: name })}
          disabled={!room}
          onClick={() => onChange([...blocks, added])}
        >
          {t('hours:addBlock')}
        </Button>
      </div>
      <Tooltip label={t('hours:copy')}>
        <ActionIcon variant="subtle" mt={3} aria-label={t('hours:copyFrom', { day: name })} onClick={onCopy}>
          <IconCopy size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

interface BlockProps {
  readonly day: string;
  readonly block: Block;
  readonly wrong: boolean;
  onChange(block: Block): void;
  onRemove(): void;
}

function BlockFields({ day, block, wrong, onChange, onRemove }: BlockProps) {
  const t = useText();
  return (
    <div className={classes.block}>
      <TextInput
        type="time"
        size="xs"
        aria-label={t('hours:from', { day })}
        value={clockOf(block.from)}
        error={wrong}
        onChange={(event) => onChange({ ...block, from: minuteOf(event.currentTarget.value) })}
      />
      <Text size="sm" c="dimmed">
        {t('hours:dash')}
      </Text>
      <TextInput
        type="time"
        size="xs"
        aria-label={t('hours:to', { day })}
        value={clockOf(block.to)}
        error={wrong}
        onChange={(event) => onChange({ ...block, to: closingOf(event.currentTarget.value) })}
      />
      <ActionIcon
        size="sm"
        variant="subtle"
        aria-label={t('hours:removeBlock', { from: clockOf(block.from), to: clockOf(block.to), day })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
