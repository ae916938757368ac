import { describe, expect, it } from 'vitest';
import { amazonLab } from '../../portal-lab/amazon/index.ts';
import { createLab } from '../../portal-lab/kit/server.ts';
import { makeWorld } from '../../portal-lab/world/make-world.ts';
import { MARKUP_MESSAGE } from '../../portal-lab/world/texts/specials.ts';

const world = makeWorld({ seed: 7, now: Date.UTC(2026, 10, 24, 11, 0) });
const lab = createLab({ portals: [amazonLab], world });
const home = 'https://sellercentral.amazon.com';
const hostile = world.threads.find(
  ({ portal, messages }) => portal === 'amazon' && messages.at(-1)?.text === MARKUP_MESSAGE,
);

describe('Seller Central in the lab', () => {
  it('writes buyers’ markup as text, in the thread and in the list', () => {
    const page = lab.servedPage(`${home}/messaging/inbox-v3?cc=${hostile?.id}&lab-rows=all`);
    expect(page).toContain('&lt;img src=x onerror=');
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('<script>window');
  });

  it('serves the first rows without any script, and counts what awaits a reply', () => {
    const needed = world.threads.filter(
      ({ portal, store, needsReply }) => portal === 'amazon' && store === 'na' && needsReply,
    );
    const page = lab.servedPage(`${home}/messaging/inbox-v3?fi=responseNeeded`);
    expect(page.match(/class="virtual-slot"/g)?.length).toBe(14);
    expect(page).toContain(`Response needed</span> <span class="metric-tile-value">${needed.length}<`);
    expect(lab.servedPage(`${home}/messaging/inbox-v3?fi=responseNeeded&lab-locale=zh-CN`)).toContain('需要回复');
  });

  it('shows an account only its own orders', () => {
    const german = [...world.orders.values()].find(({ market }) => market === 'DE');
    expect(lab.servedPage(`https://sellercentral.amazon.de/orders-v3/order/${german?.id}`)).toContain('order-id-value');
    expect(lab.servedPage(`${home}/orders-v3/order/${german?.id}`)).toContain('404');
  });

  it('takes what a portal’s own send button posts as our answer', async () => {
    const threadId = hostile?.id ?? '';
    const own = createLab({ portals: [amazonLab], world });
    await own.respond(`${home}/__lab/send`, { method: 'POST', body: JSON.stringify({ threadId, text: 'On its way' }) });
    const thread = own.world.threads.find(({ id }) => id === threadId);
    expect(thread?.messages.at(-1)).toMatchObject({ direction: 'outbound', text: 'On its way' });
    expect(thread?.needsReply).toBe(false);
  });
});
