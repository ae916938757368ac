/** Commands, tickets and templates in one box (Ctrl/Cmd+K): type what you want. */
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { FoundTemplate } from '@/lib/domain/found-template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { setApart } from '@/lib/i18n/shown.ts';
import { useTeam } from '../team/use-team.ts';
import { useCopyTemplate } from '../templates/use-copy-template.ts';
import { GuessOf } from '../ticket/guessed.tsx';
import { SeverityMark } from '../ticket/marks.tsx';
import { nameField, ticketName, useNames } from '../ticket/naming.ts';
import { Keys } from '../ui/cheat-sheet.tsx';
import { KEY_ACTIONS, type KeyAction, TEAM_ACTIONS } from '../ui/keys.ts';
import { SCROLLED } from '../ui/scrolled.ts';
import { PaletteTemplates } from './palette-templates.tsx';

const [store, actions] = createSpotlight();
export const openPalette = actions.open;

const FOUND = 8;
/** Moving through a list by a command from a list makes no sense. */
const LISTED = KEY_ACTIONS.filter((action) => !['next', 'previous', 'palette', 'back'].includes(action));

/** The dialog needs a name, the eye does not. */
const HIDDEN: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  minHeight: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
};

const rows = () => document.getElementById(store.getState().listId);
const chosenRow = () => rows()?.querySelector('[data-selected]');

/** Mantine chooses the first as words are typed, not as their answers come, and keeps its own way of it to itself. */
function chooseFirst() {
  chosenRow()?.removeAttribute('data-selected');
  rows()?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((now) => ({ ...now, selected: 0 }));
}

interface PaletteProps {
  readonly onAction: (action: KeyAction) => void;
  readonly onOpen: (id: TicketId) => void;
  /** The ticket a template would be for. */
  readonly ticketId: TicketId | undefined;
  readonly onFill: (id: TicketId, template: FoundTemplate) => void;
}

export function Palette({ onAction, onOpen, ticketId, onFill }: PaletteProps) {
  const { t, place } = useNames();
  const team = useTeam();
  const [query, setQuery] = useState('');
  const [words] = useDebouncedValue(query.trim(), 150);
  const found = useAsk(
    'queue.list',
    { filter: { search: words }, limit: FOUND },
    { enabled: words !== '', keepPrevious: true },
  );
  const tickets = words === '' ? [] : (found.data?.rows ?? []);
  const templates = useAsk(
    'template.find',
    { search: words, limit: FOUND, ...(ticketId ? { ticketId } : {}) },
    { enabled: words !== '', keepPrevious: true },
  );
  const replies = words === '' ? [] : (templates.data?.rows ?? []);
  const copyTemplate = useCopyTemplate();
  const lock = useAsk('lock.state', {});
  const shut = useCommand('lock.now');
  const wanted = query.trim().toLowerCase();
  const commands = LISTED.filter((action) => team || !TEAM_ACTIONS.includes(action))
    .map((action) => ({ action, label: t(`queue:keys.action.${action}`) }))
    .filter(({ label }) => label.toLowerCase().includes(wanted));
  const lockNow = t('lock:card.now');
  const mayLock = lock.data !== undefined && lock.data.phase !== 'off' && lockNow.toLowerCase().includes(wanted);

  // What stands there is still what earlier words found.
  const behind = query.trim() !== words;
  const [oldTickets, oldReplies] = [found, templates].map((one) => behind || one.isPlaceholderData);
  /** One went to a row by the arrows: what comes in does not choose another. */
  const led = useRef(false);
  useEffect(() => {
    if (words !== '' && !led.current && !(oldTickets && oldReplies) && (found.data || templates.data)) chooseFirst();
  }, [words, oldTickets, oldReplies, found.data, templates.data]);
  // What was chosen is done once the palette is gone: what it focuses would lose the focus again to what had it before.
  const chosen = useRef<() => void>(undefined);
  const before = useRef<Element>(null);
  const closed = (act: () => void) => {
    chosen.current = act;
  };
  const handBack = () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    if (chosen.current) setTimeout(chosen.current);
    chosen.current = undefined;
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow')) led.current = true;
    if (!event.code.endsWith('Enter') || !chosenRow()?.hasAttribute('data-old')) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Spotlight.Root
      store={store}
      shortcut="mod + K"
      query={query}
      onQueryChange={(next) => {
        led.current = false;
        setQuery(next);
      }}
      clearQueryOnClose
      returnFocus={false}
      onSpotlightOpen={() => {
        before.current = document.activeElement;
      }}
      onSpotlightClose={handBack}
      size="sm"
      title={t('queue:palette.open')}
      styles={{ header: HIDDEN }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={t('queue:palette.search')}
        aria-label={t('queue:palette.search')}
        onKeyDownCapture={hear}
      />
      <Spotlight.ActionsList mah="60vh" {...SCROLLED}>
        {(commands.length > 0 || mayLock) && (
          <Spotlight.ActionsGroup label={t('queue:palette.actions')}>
            {commands.map(({ action, label }) => (
              <Spotlight.Action
                key={action}
                label={label}
                rightSection={<Keys action={action} />}
                onClick={() => closed(() => onAction(action))}
              />
            ))}
            {mayLock && <Spotlight.Action label={lockNow} onClick={() => shut.mutate({})} />}
          </Spotlight.ActionsGroup>
        )}
        {tickets.length > 0 && (
          <Spotlight.ActionsGroup label={t('queue:palette.tickets')}>
            {tickets.map(({ ticket }) => (
              <Spotlight.Action
                key={ticket.id}
                data-old={oldTickets || undefined}
                label={setApart(ticketName(ticket))}
                description={[place(ticket.observed), setApart(ticket.observed.orderId ?? '')]
                  .filter(Boolean)
                  .join(' · ')}
                leftSection={<SeverityMark severity={ticket.derived.severity} />}
                rightSection={<GuessOf of={ticket.observed} field={nameField(ticket)} />}
                onClick={() => closed(() => onOpen(ticket.id))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        <PaletteTemplates
          templates={replies}
          old={oldReplies ?? false}
          onPick={(template) => closed(() => (ticketId ? onFill(ticketId, template) : copyTemplate(template)))}
        />
        {commands.length === 0 && !mayLock && tickets.length === 0 && replies.length === 0 && (
          <Spotlight.Empty>{t('queue:palette.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
