/** Conversations: what led up to them, the newest message, and whether an answer is owed. */
import { DAY, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Intent, Language, MessageFlag } from '@/lib/domain/vocabulary.ts';
import type { Channel } from './catalog.ts';
import type { Orders } from './orders.ts';
import type { People } from './people.ts';
import type { Chance } from './random.ts';
import { subjectOf } from './subjects.ts';
import { SAYINGS } from './texts/index.ts';
import { SITUATION_FLAGS, SITUATIONS } from './texts/sayings.ts';
import type { Special } from './texts/specials.ts';
import type { LabMessage, LabThread } from './types.ts';

interface Said {
  readonly intent: Intent;
  readonly flags: readonly MessageFlag[];
  readonly subject: string;
  readonly text: string;
}

interface Makers {
  readonly chance: Chance;
  readonly now: Instant;
  readonly people: People;
  readonly orders: Orders;
  /** A seller who keeps up: little is overdue. */
  readonly attended: boolean;
}

/** From minutes to days, so that some reply deadlines are far, some near and some passed. */
function ageOf(chance: Chance): number {
  const roll = chance.next();
  if (roll < 0.25) return chance.int(4, 150) * MINUTE;
  if (roll < 0.5) return chance.int(3, 18) * HOUR;
  if (roll < 0.7) return chance.int(20 * 60, 23 * 60 + 40) * MINUTE;
  if (roll < 0.88) return chance.int(25, 60) * HOUR;
  return chance.int(60, 150) * HOUR;
}

/** As on the morning of a seller who keeps up: a night's messages, a few that were overlooked. */
function attendedAge({ portal }: Channel, chance: Chance): number {
  const roll = chance.next();
  if (roll < 0.04) return chance.int(25, 40) * HOUR;
  if (portal === 'shopify') return chance.int(4, 200) * MINUTE;
  if (roll < 0.4) return chance.int(4, 150) * MINUTE;
  return roll < 0.88 ? chance.int(3, 10) * HOUR : chance.int(20 * 60, 23 * 60 + 40) * MINUTE;
}

function threadId({ portal }: Channel, chance: Chance): string {
  if (portal === 'amazon') return `1${chance.digits(10)}`;
  if (portal === 'tiktok') return `7${chance.digits(18)}`;
  if (portal === 'generic') return `5${chance.digits(7)}`;
  const hex = (count: number) => Array.from({ length: count }, () => chance.int(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

function pickSaid(language: Language, chance: Chance): Said {
  const situation = chance.pick(SITUATIONS);
  const flags = SITUATION_FLAGS[situation] ?? [];
  return { intent: situation, flags, subject: subjectOf(situation), text: SAYINGS[language][situation] };
}

/** One conversation of a channel; with `special` its newest message says exactly that and awaits an answer. */
export function makeThread(channel: Channel, makers: Makers, special?: Special): LabThread {
  const { chance, now, people, orders, attended } = makers;
  const language = special?.language ?? chance.pick(channel.languages);
  const said = special ?? pickSaid(language, chance);
  // TikTok keeps one conversation a buyer: who writes again writes there.
  const buyer = people.meet(channel.portal, language, channel.market, channel.portal === 'tiktok');
  const at = now - (attended ? attendedAge(channel, chance) : ageOf(chance));
  const hasOrder = chance.next() < (said.intent === 'product_question' ? 0.3 : 0.95);
  const order = hasOrder ? orders.place(channel, buyer, said.intent, at) : undefined;
  const id = threadId(channel, chance);
  const item = order?.items[0]?.title ?? 'Fjordlight Camping Lantern';

  const messages: LabMessage[] = [];
  const say = (direction: 'inbound' | 'outbound', text: string, when: Instant, automatic = false) =>
    messages.push({
      id: `${id}-m${messages.length + 1}`,
      direction,
      text: text.replaceAll('{item}', item),
      at: when,
      ...(automatic ? { automatic: true as const } : {}),
    });

  const sayings = SAYINGS[language];
  if (chance.next() < 0.35) {
    const before = at - chance.int(20, 70) * HOUR;
    say('inbound', sayings.product_question, before);
    say('outbound', sayings.reply, before + chance.int(1, 9) * HOUR);
  }
  say('inbound', said.text, at);
  const fate = special ? 0 : chance.next();
  if (fate > 0.52 && fate < 0.6) say('outbound', sayings.autoReply, at + MINUTE, true);
  const answered = fate >= 0.6 && said.intent !== 'claim_threat';
  const answeredAt = at + Math.min(chance.int(1, 20) * HOUR, (now - at) / 2);
  if (answered) say('outbound', sayings.reply, answeredAt);
  const resolved = fate >= 0.82 && answered;
  return {
    id,
    portal: channel.portal,
    store: channel.store,
    market: channel.market,
    buyerId: buyer.id,
    ...(order ? { orderId: order.id } : {}),
    subject: said.subject,
    messages,
    needsReply: !answered,
    ...(resolved ? { resolvedAt: Math.min(answeredAt + DAY, now - MINUTE) } : {}),
    unread: answered ? 0 : 1,
    intent: said.intent,
    flags: said.flags,
  };
}
