/** A frame as it would stand without our walls: the page's attacks must hide it and still let a click through. */
import type { Page } from 'playwright';

/** Puts it where ours stands, as `__kit.host()`; clicks on its button are counted in `__control`. */
export const standControl = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const host = document.createElement('div');
    host.popover = 'manual';
    host.style.cssText =
      'all:initial;position:fixed;inset:0 0 0 auto;width:380px;height:100vh;margin:0;padding:0;border:0;display:flex';
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border:0;flex:1 1 0;height:100%;background:#345';
    frame.srcdoc =
      '<body style="margin:0;background:#345;height:100vh;display:flex;align-items:flex-end"><button style="width:100%;height:36px;background:#06c;color:white" onclick="top.__control += event.isTrusted ? 1 : 0">Insert</button>';
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.documentElement.append(host);
    host.showPopover();
    Object.assign(window, { __control: 0 });
  });

/** Trusted clicks since the last call. */
export const controlClicks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const counting = window as Window & { __control?: number };
    const count = counting.__control ?? 0;
    counting.__control = 0;
    return count;
  });
