/** The server's own part about the team: whose signatures it trusts, and what it must know before it is told anything. */
import type { Kept } from './folder.ts';
import { operatorJwt, publicOf, systemJwt } from './identities.ts';
import { hubJwtOf } from './tell.ts';

/** To be included by `nats.conf`, which says where claims that come later are kept. */
export async function serverText(kept: Kept): Promise<string> {
  const operator = await operatorJwt(kept.roster.name, kept.operator, kept.system);
  return [
    '# Made by `npm run team -- init`. Public keys and signed claims: no secret is in it.',
    `operator: ${operator}`,
    `system_account: ${publicOf(kept.system)}`,
    'resolver_preload {',
    `  ${publicOf(kept.system)}: ${await systemJwt(kept.system, kept.operator)}`,
    `  ${publicOf(kept.hub)}: ${await hubJwtOf(kept)}`,
    '}',
    '',
  ].join('\n');
}
