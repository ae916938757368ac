/** The lab's portals after a portal rebuilt its pages: other class names, other elements, no test ids. */
import type { BrowserContext } from 'playwright';
import type { Lab } from '../portal-lab/kit/server.ts';

/** A name as a build tool makes it, the same for the same name. */
const hashed = (name: string): string => {
  let hash = 7;
  for (const char of name) hash = (hash * 31 + char.charCodeAt(0)) % 60_466_176;
  return `c${hash.toString(36)}x`;
};

/** Every class of the markup under another name, and every test id gone. */
export const rehashed = (markup: string): string =>
  markup
    .replace(/ class="([^"]*)"/g, (_, names: string) => ` class="${names.split(/\s+/).map(hashed).join(' ')}"`)
    .replace(/ data-test-?id="[^"]*"/g, '');

/** Elements by another name. */
export const renamed =
  (from: string, to: string) =>
  (markup: string): string =>
    markup.replaceAll(`<${from}`, `<${to}`).replaceAll(`</${from}>`, `</${to}>`);

/** From now on these addresses answer with rebuilt pages. */
export async function rebuild(
  context: BrowserContext,
  lab: Lab,
  addresses: string,
  ...changes: readonly ((markup: string) => string)[]
): Promise<void> {
  await context.route(addresses, async (route) => {
    const request = route.request();
    const cookie = (await request.allHeaders()).cookie;
    const body = request.postData();
    const {
      status,
      contentType,
      body: markup,
    } = await lab.respond(request.url(), {
      method: request.method(),
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === null ? {} : { body }),
    });
    const page = contentType.includes('html') ? changes.reduce((text, change) => change(text), String(markup)) : markup;
    await route.fulfill({ status, contentType, body: page });
  });
}
