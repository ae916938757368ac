import { amazonLab } from '../portal-lab/amazon/index.ts';
import { createLab, type Lab } from '../portal-lab/kit/server.ts';
import { shopifyLab } from '../portal-lab/shopify/index.ts';
import { tiktokLab } from '../portal-lab/tiktok/index.ts';
import { unknownErpLab } from '../portal-lab/unknown-erp/index.ts';
import { unknownInboxLab } from '../portal-lab/unknown-inbox/index.ts';
import { makeWorld } from '../portal-lab/world/make-world.ts';
import { withUnknown } from '../portal-lab/world/unknown.ts';

/** The three portals over the seeded world as it stands now; `attended`: of a seller who keeps up with the work. */
export const theLab = ({ seed = 7, attended = false } = {}): Lab =>
  createLab({
    portals: [amazonLab, shopifyLab, tiktokLab],
    world: makeWorld({ seed, now: Date.now(), attended }),
    now: Date.now,
  });

/** The same world and two sites beside the portals that none of them knows. */
export const theWiderLab = (seed = 7): Lab =>
  createLab({
    portals: [amazonLab, shopifyLab, tiktokLab, unknownInboxLab, unknownErpLab],
    world: withUnknown(makeWorld({ seed, now: Date.now() })),
    now: Date.now,
  });
