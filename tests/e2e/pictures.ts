/** What is in sight, by the pixels. */
import type { Page } from 'playwright';

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const pictureOf = async (page: Page, clip: Clip): Promise<string> =>
  (await page.screenshot({ clip })).toString('base64');

/** Share of pixels (of `part`) that clearly differ, 0 to 1; smoothing of letters does not. `scratch` is a page to draw in. */
export const difference = (scratch: Page, before: string, after: string, part?: Clip): Promise<number> =>
  scratch.evaluate(
    async ([one, other, part]) => {
      const pixelsOf = async (picture: string) => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const { x, y, width, height } = part ?? { x: 0, y: 0, width: image.width, height: image.height };
        return context?.getImageData(x, y, width, height).data ?? new Uint8ClampedArray();
      };
      const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
      let differing = 0;
      for (let at = 0; at < a.length; at += 4) {
        if ([0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 64)) differing++;
      }
      return (4 * differing) / a.length;
    },
    [before, after, part] as const,
  );
