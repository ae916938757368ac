import type { Lab } from '../../portal-lab/kit/server.ts';
import { furniture } from './furniture.ts';

export interface Padding {
  /** Elements to add to every page served. */
  elements: number;
  /** Share of them with an open shadow root. */
  shadows: number;
}

/** The lab with furniture on every page it serves; `padding` may change from load to load. */
export function paddedLab(lab: Lab, padding: Padding): Lab {
  return {
    ...lab,
    get world() {
      return lab.world;
    },
    async respond(address, question) {
      const answer = await lab.respond(address, question);
      // `lab-rows=all` is the portal asking for its own data: that has no furniture.
      const isPage = answer.contentType.startsWith('text/html') && !address.includes('lab-rows=all');
      if (!isPage || padding.elements === 0) return answer;
      return {
        ...answer,
        body: answer.body.replace('</body>', `${furniture(padding.elements, padding.shadows)}</body>`),
      };
    },
  };
}
