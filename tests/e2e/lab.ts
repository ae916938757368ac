import { amazonLab } from '../portal-lab/amazon/index.ts';
import { createLab, type Lab } from '../portal-lab/kit/server.ts';
import { shopifyLab } from '../portal-lab/shopify/index.ts';
import { tiktokLab } from '../portal-lab/tiktok/index.ts';
import { makeWorld } from '../portal-lab/world/make-world.ts';

/** The three portals over the seeded world as it stands now. */
export const theLab = (seed = 7): Lab =>
  createLab({
    portals: [amazonLab, shopifyLab, tiktokLab],
    world: makeWorld({ seed, now: Date.now() }),
    now: Date.now,
  });
