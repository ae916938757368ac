import { find } from '@/lib/repair/teach/find.ts';
import { propose } from '@/lib/repair/teach/propose.ts';
import { everyElement, load, world } from './tests/lib/repair/teach/ground.ts';
const hash = (text: string): string => Array.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7).toString(36);
function rehashed(elements: readonly Element[]): void {
  for (const element of elements) {
    for (const { name } of Array.from(element.attributes)) if (/^(?:data-|role|aria-|id$)/.test(name)) element.removeAttribute(name);
    const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    if (names.length > 0) element.setAttribute('class', names.map((name) => `x${hash(name)}`).join(' '));
  }
}
const talk = (portal: string) => world.threads.find((one) => one.portal === portal && (portal === 'tiktok' ? one.store === 'us' : true) && one.messages.some(({ direction }) => direction === 'outbound') && one.messages.filter(({ direction }) => direction === 'inbound').length > 1 && one.resolvedAt === undefined)!;
const PAGES = [
  [`https://inbox.shopify.com/store/northwind-goods/conversations/open/${talk('shopify').id}`, '[class*="_Message_"]', '[class*="_Body_"]'],
  [`https://seller-us.tiktok.com/chat/inbox/current?lab-open=${talk('tiktok').id}`, '[data-testid="chat.chatroom.message_card"]', 'pre'],
] as const;
for (const [address, rowsAt, at] of PAGES) {
  const { document, ground, reading } = load(address);
  const rows = find(document, rowsAt);
  const example = rows.map((row) => find(row, at)[0]).find(Boolean)!;
  rehashed(everyElement(document));
  console.log(address, rows.length, reading.focus, reading.observations[0]?.type === 'ticket' && (reading.observations[0] as any).messages?.length);
  const made = propose([example], { what: 'message', field: 'text' }, ground);
  if ('problem' in made) console.log(made);
  else for (const one of made) console.log(one.score.toFixed(2), one.each, '⟶', one.at, one.as, one.rows, one.lacking, JSON.stringify(one.samples.slice(0, 3)));
}
