/** Which addresses the browser lets us into. Its permission is the only truth; nothing of ours says it a second time. */
import { browser } from 'wxt/browser';
import { matchesPattern } from '@/lib/portals/index.ts';

/** The address that stands for all of a match pattern's host. */
export const originOf = (pattern: string): string => `${new URL(pattern.replace(/\*$/, '')).origin}/`;

/** A test of addresses, true where the browser lets us in now. */
export async function access(): Promise<(address: string) => boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return (address) => {
    const url = new URL(address);
    return origins.some((pattern) => matchesPattern(pattern, url));
  };
}

/** Whether the browser lets us into the page that a sender says it is; it names the address itself. */
export async function mayEnter(address: string | undefined): Promise<boolean> {
  return address !== undefined && URL.canParse(address) && (await access())(address);
}

/** Whether the browser lets us into no page whatever. */
export const entersNothing = async (): Promise<boolean> =>
  ((await browser.permissions.getAll()).origins ?? []).length === 0;
