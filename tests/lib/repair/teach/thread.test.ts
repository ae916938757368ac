/** Threads and reply boxes, taught by pointing. */
import { describe, expect, it, vi } from 'vitest';
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { applyTaught, taughtComposer } from '@/lib/repair/teach/apply.ts';
import { forbidden } from '@/lib/repair/teach/composer.ts';
import type { Chosen, Head, Proposal, TeachProblem } from '@/lib/repair/teach/contract.ts';
import { find } from '@/lib/repair/teach/find.ts';
import { propose } from '@/lib/repair/teach/propose.ts';
import { proposeComposer } from '@/lib/repair/teach/reply-box.ts';
import { proposeSides } from '@/lib/repair/teach/sides.ts';
import { teach } from '@/lib/repair/teach/teach.ts';
import { everyElement, load, NOW, world } from './ground.ts';

vi.setConfig({ testTimeout: 120_000 });

const talk = (portal: string) => {
  const thread = world.threads.find(
    (one) =>
      one.portal === portal &&
      (portal === 'tiktok' ? one.store === 'us' : portal !== 'amazon' || one.store === 'na') &&
      one.messages.some(({ direction }) => direction === 'outbound') &&
      one.messages.filter(({ direction }) => direction === 'inbound').length > 1 &&
      one.resolvedAt === undefined,
  );
  if (!thread) throw new Error(`no thread of ${portal}`);
  return thread;
};

interface Page {
  readonly name: string;
  readonly address: string;
  readonly rows: string;
  readonly ours: string;
  readonly fields: { readonly text: string; readonly at: string; readonly author: string };
  readonly field: string;
  readonly send: string;
}

const PANE = '.messaging-app >>> .case-thread >>> ';
const PAGES: readonly Page[] = [
  {
    name: 'Amazon',
    address: `https://sellercentral.amazon.com/messaging/inbox-v3?cc=${talk('amazon').id}`,
    rows: `${PANE}.case-message`,
    ours: '&.case-message-seller',
    fields: { text: '.case-message-text', at: '.case-message-time', author: '.case-message-author' },
    field: `${PANE}.case-reply-text >>> textarea`,
    send: `${PANE}.case-reply-send >>> button`,
  },
  {
    name: 'Shopify',
    address: `https://inbox.shopify.com/store/northwind-goods/conversations/open/${talk('shopify').id}`,
    rows: '[class*="_Message_"]',
    ours: '&[class*="_Merchant_"]',
    fields: { text: '[class*="_Body_"]', at: '[class*="_Stamp_"]', author: '[class*="_Author_"]' },
    field: 'textarea[class*="_Field_"]',
    send: '[class*="_Send_"]',
  },
  {
    name: 'TikTok',
    address: `https://seller-us.tiktok.com/chat/inbox/current?lab-open=${talk('tiktok').id}`,
    rows: '[data-testid="chat.chatroom.message_card"]',
    ours: '.chatd-message--right',
    fields: { text: 'pre', at: 'time', author: '.chatd-message-userName' },
    field: '.chatd-input-editor',
    send: '#chat-input-send-button',
  },
];

const bare = ({ direction, text, at, author }: MessageSeen) => ({ direction, text, at, author });
const head: Head = { id: 'test:thread:1', version: 1, kind: 'message', layout: '', at: NOW, by: 'Lin' };

function best(made: readonly Proposal[] | TeachProblem): Proposal {
  if ('problem' in made || !made[0]) throw new Error(JSON.stringify(made));
  return made[0];
}

/** Takes away test ids, roles and addresses of rows, and gives every class a name made anew, as a build does. */
function rehashed(elements: readonly Element[]): void {
  for (const element of elements) {
    for (const { name } of Array.from(element.attributes)) {
      if (/^(?:data-|role|aria-|id$)/.test(name)) element.removeAttribute(name);
    }
    const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    if (names.length > 0) element.setAttribute('class', names.map((name) => `x${hash(name)}`).join(' '));
  }
}
const hash = (text: string): string =>
  Array.from(text)
    .reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7)
    .toString(36);

describe.each(PAGES)('the thread of $name', ({ address, rows: where, ours: side, fields, field, send }) => {
  const { document, ground, reading } = load(address);
  const { focus } = reading;
  const ticket = reading.observations.find(
    (one): one is TicketSeen => one.type === 'ticket' && one.externalId === focus?.externalId,
  );
  const rows = find(document, where).filter((row) => find(row, fields.text).length > 0);
  const mine = rows.find((row) => find(row, side).length > 0);
  const theirs = rows.find((row) => find(row, side).length === 0);
  const [replyBox] = find(document, field);
  const [sendButton] = find(document, send);
  const example = (selector: string) => rows.map((row) => find(row, selector)[0]).find(Boolean);
  const pointed = { text: example(fields.text), at: example(fields.at), author: example(fields.author) };
  const gone: TicketSeen | undefined = ticket && {
    ...ticket,
    messages: [],
    missing: [...ticket.missing, 'messages'],
  };
  const broken = {
    ...reading,
    observations: reading.observations.map((one) => (one === ticket && gone ? gone : one)),
  };

  it('is taught from two messages after every name was made anew, and says what it said', () => {
    if (!ticket?.messages || !mine || !theirs || !pointed.text || !pointed.at || !pointed.author) {
      throw new Error('the lab shows no such thread');
    }
    rehashed(everyElement(document));
    const here = { ...ground, reading: broken };
    const text = best(propose([pointed.text], { what: 'message', field: 'text' }, here));
    const { each } = text;
    const at = best(propose([pointed.at], { what: 'message', field: 'at', each }, here));
    const author = best(propose([pointed.author], { what: 'message', field: 'author', each }, here));
    const who = best(proposeSides(mine, theirs, each, here));
    const chosen: Chosen[] = [text, at, author, who].map((one) => ({ ...one, what: 'message' }));
    const page = teach(chosen, head, here);
    if ('problem' in page) throw new Error(JSON.stringify(page));
    const { naming } = ground;
    const after = applyTaught(ground.page, ground.setting, broken, [page], naming ? { naming } : {});
    const seen = after.observations.find(
      (one): one is TicketSeen => one.type === 'ticket' && one.externalId === ticket.externalId,
    );
    expect(seen?.messages?.map(bare)).toEqual(ticket.messages.map(bare));
    expect(seen?.ways.messages).toBe('taught');
    expect(seen?.missing).not.toContain('messages');
  });

  it('has its reply box taught by pointing at it, and never its send button', () => {
    if (!replyBox || !sendButton) throw new Error('the lab shows no reply box');
    const proposal = best(proposeComposer(replyBox, ground));
    const page = teach([], { ...head, composer: proposal.at }, ground) as TaughtPage;
    expect(taughtComposer(ground.page, reading, [page])).toBe(replyBox);
    expect(forbidden(sendButton, ground.sends)).toBe(true);
    expect(proposeComposer(sendButton, ground)).toEqual({ problem: 'send' });
    expect(propose([sendButton], { what: 'ticket', field: 'subject' }, ground)).toEqual({ problem: 'send' });
    expect(proposeComposer(sendButton.firstElementChild ?? sendButton, ground)).toEqual({ problem: 'send' });
  });
});
