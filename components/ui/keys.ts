/** Every key of the sidebar in one table: what is pressed, what it does, where it counts. The cheat sheet is made of it. */

/** `list`: only while the queue is in front. `ticket`: only while a ticket is open. `both`: on the chosen or open one. */
export type KeyScope = 'list' | 'ticket' | 'both';
export type KeyGroup = 'move' | 'act' | 'go' | 'help';

interface KeyRow {
  readonly keys: readonly string[];
  readonly scope: KeyScope;
  readonly group: KeyGroup;
}

/** Keys as in `KeyboardEvent.key`; two with a space between are pressed one after the other. */
export const KEYS = {
  next: { keys: ['j', 'ArrowDown'], scope: 'both', group: 'move' },
  previous: { keys: ['k', 'ArrowUp'], scope: 'both', group: 'move' },
  open: { keys: ['Enter', 'o'], scope: 'list', group: 'move' },
  back: { keys: ['Escape'], scope: 'both', group: 'move' },
  search: { keys: ['/'], scope: 'both', group: 'move' },
  visit: { keys: ['v'], scope: 'both', group: 'act' },
  reply: { keys: ['r'], scope: 'both', group: 'act' },
  templates: { keys: ['t'], scope: 'both', group: 'act' },
  resolve: { keys: ['e'], scope: 'both', group: 'act' },
  waiting: { keys: ['w'], scope: 'both', group: 'act' },
  reopen: { keys: ['u'], scope: 'both', group: 'act' },
  snooze: { keys: ['s'], scope: 'both', group: 'act' },
  followUp: { keys: ['f'], scope: 'both', group: 'act' },
  assign: { keys: ['a'], scope: 'both', group: 'act' },
  claim: { keys: ['c'], scope: 'both', group: 'act' },
  queue: { keys: ['q'], scope: 'both', group: 'act' },
  severity: { keys: ['p'], scope: 'both', group: 'act' },
  tags: { keys: ['l'], scope: 'both', group: 'act' },
  note: { keys: ['n'], scope: 'both', group: 'act' },
  undo: { keys: ['z'], scope: 'both', group: 'act' },
  goAll: { keys: ['g i'], scope: 'both', group: 'go' },
  goMine: { keys: ['g m'], scope: 'both', group: 'go' },
  goQueue: { keys: ['g q'], scope: 'both', group: 'go' },
  goAmazon: { keys: ['g a'], scope: 'both', group: 'go' },
  goShopify: { keys: ['g s'], scope: 'both', group: 'go' },
  goTiktok: { keys: ['g t'], scope: 'both', group: 'go' },
  goWaiting: { keys: ['g w'], scope: 'both', group: 'go' },
  goSnoozed: { keys: ['g z'], scope: 'both', group: 'go' },
  goResolved: { keys: ['g r'], scope: 'both', group: 'go' },
  palette: { keys: ['Mod+k'], scope: 'both', group: 'help' },
  help: { keys: ['?'], scope: 'both', group: 'help' },
} as const satisfies Record<string, KeyRow>;

export type KeyAction = keyof typeof KEYS;
export const KEY_ACTIONS = Object.keys(KEYS) as KeyAction[];
/** What means something only in a team: shown to nobody else. */
export const TEAM_ACTIONS: readonly KeyAction[] = ['claim'];

/** What is heard in the reply box and its list of templates, not by `matchKey`: shown beside the rest. */
export const REPLY_KEYS = {
  suggestion: ['Alt Enter'],
  pick: ['/'],
  shortcut: ['/… Tab'],
  digit: ['1–9'],
  star: ['Alt F'],
} as const satisfies Record<string, readonly string[]>;

export const REPLY_ACTIONS = Object.keys(REPLY_KEYS) as (keyof typeof REPLY_KEYS)[];

/** What of a KeyboardEvent decides. `keyCode` 229: an input method is at work. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** A second key counts this long after the first, ms. */
export const SEQUENCE_TIME = 1200;

/** Finds what a press means; `pending` is the first key of a two-key sequence, if one was just pressed. */
export function matchKey(
  press: KeyPress,
  place: 'list' | 'ticket',
  pending?: string,
): { action: KeyAction } | { pending: string } | undefined {
  if (press.isComposing || press.keyCode === 229) return undefined;
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const pressed = pending ? `${pending} ${press.key}` : press.key;
  const here = KEY_ACTIONS.filter((action) => {
    const { scope } = KEYS[action];
    return scope === 'both' || scope === place;
  });
  const all = (action: KeyAction): readonly string[] => KEYS[action].keys;
  const action = here.find((candidate) => all(candidate).includes(pressed));
  if (action) return { action };
  if (!pending && here.some((candidate) => all(candidate).some((keys) => keys.startsWith(`${pressed} `)))) {
    return { pending: pressed };
  }
  return undefined;
}
