/** What a hostile page's script has at hand against the in-page frame; put into the page's own world. */
import type { Page } from 'playwright';

export interface Kit {
  /** The element our frame stands in. Its root is closed, but it is the page's to style, move and remove. */
  host(): HTMLElement;
  /** Where the frame's button is, in the page. */
  button: { x: number; y: number; width: number; height: number };
  /** Sets a style, to be taken back by `undo`. */
  style(element: HTMLElement, property: string, value: string, priority?: string): void;
  /** Something that looks like the page and lets clicks through. */
  decoy(styles: string, popover?: boolean): HTMLElement;
  /** Does it again every frame until `undo`. */
  loop(act: () => void): void;
  undos: (() => void)[];
  undo(): void;
}

declare global {
  interface Window {
    __kit: Kit;
  }
}

/** Once a page load. */
export const installKit = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kit: Kit = {
      host: () => document.querySelector<HTMLElement>('html > div[popover="manual"]:not([data-decoy])') as HTMLElement,
      button: { x: 0, y: 0, width: 0, height: 0 },
      style(element, property, value, priority = 'important') {
        const [before, was] = [element.style.getPropertyValue(property), element.style.getPropertyPriority(property)];
        element.style.setProperty(property, value, priority);
        kit.undos.push(() => element.style.setProperty(property, before, was));
      },
      decoy(styles, popover = true) {
        const decoy = document.createElement('div');
        decoy.dataset.decoy = '';
        decoy.style.cssText = `all:initial;position:fixed;margin:0;border:0;padding:0;background:#eee;pointer-events:none;z-index:2147483647;${styles}`;
        document.documentElement.append(decoy);
        if (popover) {
          decoy.popover = 'manual';
          decoy.showPopover();
        }
        kit.undos.push(() => decoy.remove());
        return decoy;
      },
      loop(act) {
        let on = true;
        const again = () => {
          if (!on) return;
          act();
          requestAnimationFrame(again);
        };
        kit.undos.unshift(() => {
          on = false;
        });
        again();
      },
      undos: [],
      undo() {
        for (const undo of kit.undos.splice(0)) undo();
      },
    };
    window.__kit = kit;
  });
