/** The lab's portals after a portal rebuilt its pages: other class names, other elements, no test ids. */
import type { BrowserContext } from 'playwright';
import type { Lab } from '../portal-lab/kit/server.ts';

/** Names by which the lab's own scripts find what they move; a portal's would change along with its classes. */
const KEPT = /^(?:virtual|_Field|_Send)/;

/** A name as a build tool makes it, the same for the same name. */
const hashed = (name: string): string => {
  if (KEPT.test(name)) return name;
  let hash = 7;
  for (const char of name) hash = (hash * 31 + char.charCodeAt(0)) % 60_466_176;
  return `c${hash.toString(36)}x`;
};

const inSheet = (sheet: string): string =>
  sheet.replace(/\.(?=[A-Za-z_])([\w-]+)/g, (_, name: string) => `.${hashed(name)}`);

/** Every class under another name, in markup and sheets alike, and every test id gone. */
export const rehashed = (text: string, type: string): string =>
  type.includes('css')
    ? inSheet(text)
    : text
        .replace(/ class="([^"]*)"/g, (_, names: string) => ` class="${names.split(/\s+/).map(hashed).join(' ')}"`)
        .replace(/<style>([^<]*)<\/style>/g, (_, sheet: string) => `<style>${inSheet(sheet)}</style>`)
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
  ...changes: readonly ((text: string, type: string) => string)[]
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
    const page = /html|css/.test(contentType)
      ? changes.reduce((text, change) => change(text, contentType), String(markup))
      : markup;
    await route.fulfill({ status, contentType, body: page });
  });
}
