/** Rules, by the names of the messages about them. */
import type { KnownNames } from '@/lib/domain/rule-finding.ts';
import type { RoutingCommands, RoutingQueries } from '@/lib/protocol/routing.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { analyse } from '@/lib/routing/analyse/index.ts';
import type { Store } from '@/lib/store/store.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { previewRule } from './preview.ts';
import { mendRule, refuseBroken, replaceRules } from './replace.ts';
import { cancelReplay, replayState, startReplay } from './replay/runs.ts';
import { traceTicket } from './trace.ts';
import { hitsOf } from './write.ts';

/** Everything that a rule may name. */
async function namesOf(store: Store): Promise<KnownNames> {
  const [settings, agents, templates] = await Promise.all([
    settingsOf(store),
    store.agents.toCollection().primaryKeys(),
    store.templates.toCollection().primaryKeys(),
  ]);
  const { queues, routing, channels, me } = settings;
  return {
    agents: [...agents, me],
    queues: [...queues, routing.fallbackQueue],
    templates,
    channels: channels.map(({ id }) => id),
    ladders: routing.ladders.map(({ id }) => id),
  };
}

export const routingQueries = ({ world }: Pick<Shell, 'world'>) =>
  ({
    'rule.list': () => world.store.rules.orderBy('order').toArray(),
    'rule.preview': ({ rule }) => previewRule(world, rule),
    'rule.hits': () => hitsOf(world.store, world.now()),
    'rule.troubles': () => world.store.ruleTroubles.toArray(),
    'rule.findings': async ({ rules }) => analyse(rules, await namesOf(world.store)),
    'rule.trace': ({ id }) => traceTicket(world, id),
    'replay.state': ({ run }) => replayState(world, run),
  }) satisfies Handlers<RoutingQueries, unknown>;

export const routingActions = ({ world, recompute }: Pick<Shell, 'world' | 'recompute'>) =>
  ({
    'rule.replace': async ({ rules }) => {
      await replaceRules(world, rules);
      world.changed(['rules']);
      recompute();
      return { stored: true };
    },
    'rule.mend': async ({ ruleId }) => {
      await mendRule(world, ruleId);
      world.changed(['rules']);
      recompute();
      return { stored: true };
    },
    'replay.start': ({ rules }, { operation: run }) => {
      refuseBroken(rules);
      startReplay(world, run, rules);
      return { run };
    },
    'replay.cancel': ({ run }) => ({ cancelled: cancelReplay(world, run) }),
  }) satisfies Handlers<RoutingCommands, { operation: string }>;
