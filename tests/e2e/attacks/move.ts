/** Ways of moving the frame, or of uncovering it, in the moment of a click: with a real pointer. */
import type { Page } from 'playwright';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface MoveAttack {
  readonly name: string;
  readonly delivered?: true;
  /** Undone before the next picture: the frame never leaves its place. */
  readonly harmless?: true;
  /** The page does not stop: the frame gives way. */
  readonly drives?: true;
  /** `button`: the middle of the frame's button. Ends with the click. */
  run(page: Page, button: Spot): Promise<void>;
}

const pause = (page: Page, time: number) => page.waitForTimeout(time);

async function press(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

const translate = (page: Page, x: number, y: number) =>
  page.evaluate(([x, y]) => window.__kit.style(window.__kit.host(), 'transform', `translate(${x}px, ${y}px)`), [x, y]);

const flash = (time: number): MoveAttack => ({
  name: `decoy removed ${time} ms before the click`,
  delivered: true,
  async run(page, { x, y }) {
    // A busy machine may let more time pass than meant, and then the click is an honest one: once more from the start.
    let late = true;
    for (let tries = 0; late && tries < 8; tries++) {
      await page.evaluate(() => void window.__kit.decoy('inset:0;width:100vw;height:100vh'));
      await page.mouse.move(x - 5 + (tries % 2), y, { steps: 3 });
      await pause(page, 450);
      const removed = Date.now();
      await page.evaluate(() => window.__kit.undo());
      await pause(page, time);
      late = Date.now() - removed > time + 120;
    }
    await press(page);
  },
});

/** A cover taken away just before the click. */
export const FLASHES: readonly MoveAttack[] = [20, 60, 150, 300, 450, 600].map(flash);

export const MOVES: readonly MoveAttack[] = [
  {
    name: 'brought under the second click of a double click',
    async run(page, { x, y }) {
      const target = { x: 500, y: y - 60 };
      await page.evaluate(
        ({ target: { x, y }, by }) => {
          const bait = `left:${x - 80}px;top:${y - 30}px;width:160px;height:60px;pointer-events:auto`;
          window.__kit
            .decoy(bait, false)
            .addEventListener('pointerdown', () =>
              window.__kit.style(window.__kit.host(), 'transform', `translate(${by.x}px, ${by.y}px)`),
            );
        },
        { target, by: { x: target.x - x, y: target.y - y } },
      );
      await page.mouse.move(target.x, target.y, { steps: 3 });
      await pause(page, 400);
      await press(page);
      await pause(page, 130);
      await press(page);
    },
  },
  {
    name: 'glides along under a moving pointer, at half its speed',
    drives: true,
    async run(page, { x, y }) {
      await page.mouse.move(x + 140, y);
      await pause(page, 350);
      for (let step = 1; step <= 20; step++) {
        await translate(page, -5 * step, 0);
        await page.mouse.move(x + 140 - 10 * step, y);
        await pause(page, 15);
      }
      await press(page);
    },
  },
  {
    name: 'slides under a resting pointer, clicked half a second later',
    async run(page, { x, y }) {
      await page.mouse.move(x, y - 250);
      await page.mouse.move(x - 320, y, { steps: 3 });
      await pause(page, 400);
      await translate(page, -320, 0);
      await pause(page, 500);
      await press(page);
    },
  },
  {
    name: 'not displayed, and back a quarter of a second before the click',
    harmless: true,
    async run(page, { x, y }) {
      await page.evaluate(() => window.__kit.style(window.__kit.host(), 'display', 'none'));
      await page.mouse.move(x, y, { steps: 3 });
      await pause(page, 450);
      await page.evaluate(() => window.__kit.undo());
      await pause(page, 250);
      await press(page);
    },
  },
  {
    name: 'no width, and back half a second before the click',
    harmless: true,
    async run(page, { x, y }) {
      await page.evaluate(() => window.__kit.style(window.__kit.host(), 'width', '0px'));
      await page.mouse.move(x, y, { steps: 3 });
      await pause(page, 450);
      await page.evaluate(() => window.__kit.undo());
      await pause(page, 500);
      await press(page);
    },
  },
  {
    name: 'a script’s own clicks on whatever stands there',
    async run(page, { x, y }) {
      await page.evaluate(
        ([x, y]) => {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
            const event = new PointerEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 });
            document.elementFromPoint(x, y)?.dispatchEvent(event);
            window.__kit.host().dispatchEvent(event);
          }
          window.__kit.host().click();
        },
        [x, y] as const,
      );
    },
  },
];
