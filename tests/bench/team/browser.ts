/** A Chromium with the extension, and a page in it whose backgrounds reach a nats-server on this machine. */
import { fileURLToPath } from 'node:url';
import { createAccount, createUser, encodeUser } from '@nats-io/jwt';
import type { Invitation } from '@/lib/domain/team.ts';
import { DAY } from '@/lib/domain/time.ts';
import { sealInvitation } from '@/lib/sync/seal/index.ts';
import { type Launched, launch } from '../../e2e/browser.ts';
import { theLab } from '../../e2e/lab.ts';
import type { Nats } from '../../lib/support/nats.ts';
import { bundle } from '../bundle.ts';
import { openQuietPage, type QuietPage } from '../store/quiet-page.ts';

const PASSPHRASE = 'four words are enough';

export interface TeamPage extends QuietPage, Pick<Launched, 'context' | 'extensionId'> {
  close(): Promise<void>;
}

export async function openTeamPage(folder: string, nats: Nats): Promise<TeamPage> {
  const { host } = new URL(nats.wsUrl);
  // Straight to the server: the wall that every other request of the browser runs into would be part of the figures.
  const args = [`--proxy-bypass-list=<-loopback>;${host}`];
  const launched = await launch({ folder, lab: theLab(), args });
  try {
    const script = await bundle(fileURLToPath(new URL('in-page/index.ts', import.meta.url)));
    const { context, extensionId } = launched;
    const quiet = await openQuietPage(context, extensionId, script);
    return { ...quiet, context, extensionId, close: launched.close };
  } catch (error) {
    await launched.close();
    throw error;
  }
}

/** What a browser's device is handed to join: the same, by websocket. The server asks for no credential and minds none. */
export async function invitationFor(invitation: Invitation | undefined, { wsUrl }: Nats) {
  if (!invitation) throw new Error('nobody is invited');
  const user = createUser();
  const jwt = await encodeUser('device', user, createAccount());
  const seed = new TextDecoder().decode(user.getSeed());
  const whole = { ...invitation, jwt, seed, servers: [wsUrl], expiresAt: Date.now() + DAY };
  const text = await sealInvitation(whole, PASSPHRASE);
  return { text, passphrase: PASSPHRASE };
}
