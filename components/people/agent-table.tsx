import { ActionIcon, Anchor, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { AgentView } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { useShopName } from '../ticket/portal-name.ts';
import classes from './people.module.css';
import { Presence } from './presence.tsx';

interface Props {
  readonly agents: readonly AgentView[];
  readonly me: string;
  readonly onEdit: (agent: AgentView) => void;
  readonly onRemove: (agent: AgentView) => void;
}

/** People, one a row: what they can take, what they are doing, what they carry. */
export function AgentTable({ agents, me, onEdit, onRemove }: Props) {
  const { t } = useNames();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={t('agents:title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['name', 'languages', 'now', 'load', 'tools'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`agents:column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agents.map((agent) => (
            <Row key={agent.id} agent={agent} mine={agent.id === me} onEdit={onEdit} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<Props, 'onEdit' | 'onRemove'> {
  readonly agent: AgentView;
  readonly mine: boolean;
}

function Row({ agent, mine, onEdit, onRemove }: RowProps) {
  const { t, language: nameOf } = useNames();
  const { id, role, languages, skills, stores, load, open, capacity } = agent;
  const shopName = useShopName();
  const spoken = LANGUAGES.flatMap((language) => {
    const level = languages[language];
    return level ? [`${nameOf(language)} (${t(`assign:level.${level}`)})`] : [];
  });
  const details = [t(`approval:role.${role}`), ...skills, ...stores.map(shopName)];
  return (
    <tr>
      <th scope="row">
        <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={() => onEdit(agent)}>
          <bdi dir="auto">{mine ? t('ticket:choose.me', { name: id }) : id}</bdi>
        </Anchor>
        <div style={{ fontWeight: 400, fontSize: 'var(--mantine-font-size-xs)', color: 'var(--mantine-color-dimmed)' }}>
          {details.join(' · ')}
        </div>
      </th>
      <td>{spoken.length === 0 ? t('agents:noLanguages') : spoken.join(', ')}</td>
      <td>
        <Presence agent={agent} />
      </td>
      <td className={classes.number}>
        <span title={t('agents:loadSaid', { count: open, load, capacity })}>
          {t('agents:load', { load, capacity })}
        </span>
        <div className={classes.meter} aria-hidden>
          <span style={{ width: `${Math.min(100, Math.round((100 * load) / capacity))}%` }} />
        </div>
      </td>
      <td>
        <Group gap={4} wrap="nowrap">
          <ActionIcon aria-label={t('agents:edit', { name: id })} onClick={() => onEdit(agent)}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('agents:remove', { name: id })} onClick={() => onRemove(agent)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </td>
    </tr>
  );
}
