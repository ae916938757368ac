/** Ways of hiding, covering and shrinking the frame while a click is made on its button. Each runs in the page. */
export interface HideAttack {
  readonly name: string;
  readonly start: () => void;
  /** The attack cannot hide the frame: it stays in plain sight and the click is an honest one. */
  readonly harmless?: true;
  /** The browser itself keeps the click from the frame. */
  readonly blocked?: true;
  /** The click reaches our frame, covered as it is, and the gate must refuse it. */
  readonly delivered?: true;
  /** Hides a frame without defences and lets the click through to it (see the control). */
  readonly bites?: true;
  /** The page does not stop: the frame gives way and is opened anew by the rail. */
  readonly drives?: true;
  /** No picture can be taken while it lasts, and no answer comes: the pointer lies in wait, the click waits for none. */
  readonly frozen?: true;
}

/** Styles on the page's own root, which do not reach the top layer. */
const ON_PAGE: readonly HideAttack[] = [
  {
    name: 'html opacity .001',
    harmless: true,
    start: () => window.__kit.style(document.documentElement, 'opacity', '.001'),
  },
  { name: 'body opacity 0', harmless: true, start: () => window.__kit.style(document.body, 'opacity', '0') },
  {
    name: 'html filter opacity',
    harmless: true,
    start: () => window.__kit.style(document.documentElement, 'filter', 'opacity(0)'),
  },
  {
    name: 'html filter blur',
    harmless: true,
    start: () => window.__kit.style(document.documentElement, 'filter', 'blur(20px)'),
  },
  {
    name: 'html filter contrast(0)',
    harmless: true,
    start: () => window.__kit.style(document.documentElement, 'filter', 'contrast(0)'),
  },
  {
    name: 'html visibility hidden',
    harmless: true,
    start: () => window.__kit.style(document.documentElement, 'visibility', 'hidden'),
  },
  {
    name: 'html mask',
    harmless: true,
    start: () => window.__kit.style(document.documentElement, 'mask', 'linear-gradient(transparent, transparent)'),
  },
  {
    name: 'html translate',
    harmless: true,
    start: () => window.__kit.style(document.documentElement, 'transform', 'translate(-300px)'),
  },
  {
    name: 'cursor hidden, a false one drawn elsewhere',
    harmless: true,
    start() {
      window.__kit.style(document.documentElement, 'cursor', 'none');
      window.__kit.decoy('left:300px;top:300px;width:12px;height:18px;background:black', false);
    },
  },
  {
    name: 'page sheet: every div opacity 0 !important',
    harmless: true,
    start() {
      const sheet = document.createElement('style');
      sheet.textContent =
        'html > div { opacity: 0 !important; visibility: hidden !important; display: none !important }';
      document.head.append(sheet);
      window.__kit.undos.push(() => sheet.remove());
    },
  },
];

const DECOYS: readonly HideAttack[] = [
  {
    name: 'decoy z-index max, pointer-events none',
    harmless: true,
    start: () => void window.__kit.decoy('inset:0;width:100vw;height:100vh', false),
  },
  {
    name: 'decoy popover, whole page',
    delivered: true,
    bites: true,
    start: () => void window.__kit.decoy('inset:0;width:100vw;height:100vh'),
  },
  {
    name: 'decoy popover, half of the panel',
    delivered: true,
    bites: true,
    start: () => void window.__kit.decoy('right:0;left:auto;bottom:auto;top:0;width:390px;height:50vh'),
  },
  {
    name: 'decoy popover, the button only',
    delivered: true,
    bites: true,
    start() {
      const { x, y, width, height } = window.__kit.button;
      window.__kit.decoy(`left:${x}px;top:${y}px;width:${width}px;height:${height}px;right:auto;bottom:auto`);
    },
  },
  {
    name: 'decoy popover, the button’s label only',
    delivered: true,
    bites: true,
    start() {
      const { x, y, width, height } = window.__kit.button;
      window.__kit.decoy(
        `left:${x + width / 4}px;top:${y + 8}px;width:${width / 2}px;height:${height - 16}px;right:auto;bottom:auto`,
      );
    },
  },
  {
    name: 'decoy popovers round the button, a hole over it',
    delivered: true,
    bites: true,
    start() {
      const { y, height } = window.__kit.button;
      window.__kit.decoy(`left:0;right:0;top:0;bottom:auto;width:100vw;height:${y - 2}px`);
      window.__kit.decoy(`left:0;right:0;top:${y + height + 2}px;bottom:0;width:100vw;height:auto`);
    },
  },
  {
    // While the picture stands still the browser gives clicks to the page's root; one that comes too early for that
    // meets a covered panel.
    name: 'view transition: a frozen picture with a decoy over the panel',
    frozen: true,
    start() {
      const decoy = window.__kit.decoy('inset:0;width:100vw;height:100vh');
      let end: () => void = () => undefined;
      window.__kit.undos.push(() => end());
      (document as unknown as { startViewTransition(change: () => Promise<void>): unknown }).startViewTransition(() => {
        decoy.remove();
        return new Promise<void>((resolve) => {
          end = resolve;
        });
      });
    },
  },
  {
    name: 'decoy popover, then the page’s thread stands still',
    delivered: true,
    bites: true,
    frozen: true,
    start() {
      const decoy = window.__kit.decoy('inset:0;width:100vw;height:100vh');
      requestAnimationFrame(() =>
        setTimeout(() => {
          const begun = performance.now();
          while (performance.now() - begun < 700);
          decoy.style.opacity = '1';
        }),
      );
    },
  },
  {
    name: 'the page’s own modal dialog over it',
    blocked: true,
    start() {
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none';
      document.body.append(dialog);
      dialog.showModal();
      window.__kit.undos.push(() => dialog.remove());
    },
  },
];

const ON_HOST: readonly HideAttack[] = [
  {
    name: 'host opacity 0, not important',
    harmless: true,
    start: () => window.__kit.style(window.__kit.host(), 'opacity', '0', ''),
  },
  {
    name: 'host opacity 0 !important',
    harmless: true,
    bites: true,
    start: () => window.__kit.style(window.__kit.host(), 'opacity', '0'),
  },
  {
    name: 'host opacity .01 !important, again every frame',
    drives: true,
    bites: true,
    start() {
      const host = window.__kit.host();
      window.__kit.style(host, 'opacity', '.01');
      window.__kit.loop(() => host.style.setProperty('opacity', '.01', 'important'));
    },
  },
  {
    name: 'host mix-blend-mode',
    harmless: true,
    bites: true,
    start: () => window.__kit.style(window.__kit.host(), 'mix-blend-mode', 'lighten'),
  },
  {
    name: 'host filter',
    harmless: true,
    bites: true,
    start: () => window.__kit.style(window.__kit.host(), 'filter', 'opacity(.02)'),
  },
  {
    name: 'host mask',
    harmless: true,
    bites: true,
    start: () => window.__kit.style(window.__kit.host(), 'mask', 'linear-gradient(transparent, transparent)'),
  },
  {
    name: 'host mask, by a layered sheet and an animation',
    harmless: true,
    start() {
      const sheet = document.createElement('style');
      sheet.textContent = '@layer { html > div { mask: linear-gradient(transparent, transparent) !important } }';
      document.head.append(sheet);
      const frames = { maskImage: ['linear-gradient(transparent, transparent)', 'linear-gradient(red, transparent)'] };
      const running = window.__kit.host().animate(frames, { duration: 9e9 });
      window.__kit.undos.push(() => {
        sheet.remove();
        running.cancel();
      });
    },
  },
  {
    name: 'host mask, again every frame',
    drives: true,
    bites: true,
    start() {
      const host = window.__kit.host();
      const mask = () => host.style.setProperty('mask', 'linear-gradient(transparent, transparent)', 'important');
      window.__kit.loop(mask);
      window.__kit.undos.push(() => host.style.removeProperty('mask'));
    },
  },
  {
    name: 'host clip-path, only the button left',
    harmless: true,
    bites: true,
    start() {
      const { y, height } = window.__kit.button;
      window.__kit.style(window.__kit.host(), 'clip-path', `inset(${y - 2}px 0 ${innerHeight - y - height - 2}px 0)`);
    },
  },
  {
    name: 'host inert',
    harmless: true,
    start() {
      const host = window.__kit.host();
      host.inert = true;
      window.__kit.undos.push(() => {
        host.inert = false;
      });
    },
  },
  {
    name: 'host out of the top layer, a decoy over it',
    harmless: true,
    bites: true,
    start() {
      const host = window.__kit.host();
      host.hidePopover();
      host.removeAttribute('popover');
      host.style.setProperty('display', 'flex', 'important');
      window.__kit.decoy('inset:0;width:100vw;height:100vh');
      window.__kit.undos.push(() => {
        host.popover = 'manual';
        if (!host.matches(':popover-open')) host.showPopover();
      });
    },
  },
  {
    name: 'host moved so that only the button is on the page',
    harmless: true,
    start: () => window.__kit.style(window.__kit.host(), 'transform', `translateY(${10 - window.__kit.button.y}px)`),
  },
  {
    name: 'host shrunk to the button’s height',
    harmless: true,
    start() {
      window.__kit.style(window.__kit.host(), 'height', '130px');
      window.__kit.style(window.__kit.host(), 'top', '300px');
    },
  },
  { name: 'host zoomed', harmless: true, start: () => window.__kit.style(window.__kit.host(), 'zoom', '2') },
];

export const HIDES: readonly HideAttack[] = [...ON_PAGE, ...DECOYS, ...ON_HOST];
