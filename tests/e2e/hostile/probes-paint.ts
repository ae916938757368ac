/** Probes through style, fonts, layout, painting and the browser's own measurements. */
import type { Probe } from './page-types.ts';

export const PAINT_PROBES: readonly Probe[] = [
  {
    name: 'fonts by character',
    run: async (secret) => {
      const mark = String(performance.now());
      const style = document.createElement('style');
      // A character that stands in the secret and nowhere in the portal: asking for its font tells that it is shown.
      style.textContent = `@font-face{font-family:leak;src:url("/__leak/${mark}");unicode-range:U+A66E}
        *{font-family:leak!important}`;
      document.documentElement.append(style);
      document.documentElement.getBoundingClientRect();
      for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done, 50));
      const face = [...document.fonts].find(({ family }) => family === 'leak');
      const asked =
        (face !== undefined && face.status !== 'unloaded') ||
        performance.getEntriesByType('resource').some(({ name }) => name.includes(mark));
      style.remove();
      return asked ? secret : '';
    },
  },
  {
    name: 'style sheets',
    run: () =>
      [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => [
        sheet.href,
        ...[...sheet.cssRules].map(({ cssText }) => cssText),
      ]),
  },
  {
    name: 'selectors that ask about content',
    run: (secret) =>
      [
        `html:has([data-ticket])`,
        `div:has(iframe)`,
        `[style*="${secret}"]`,
        `div::part(*)`,
        `html > div:focus-within:has(*)`,
      ].filter((selector) => {
        try {
          return (
            document.querySelector(selector) !== null && window.hostile.hosts().some((host) => host.matches(selector))
          );
        } catch {
          return false;
        }
      }),
  },
  {
    name: 'computed style of the host',
    run: () =>
      window.hostile.hosts().map((host) => {
        const style = getComputedStyle(host);
        const custom = [...style].filter((name) => name.startsWith('--')).map((name) => style.getPropertyValue(name));
        return [style.content, style.backgroundImage, getComputedStyle(host, '::before').content, ...custom];
      }),
  },
  {
    name: 'size and place observers',
    run: async () => {
      const seen: unknown[] = [];
      const sizes = new ResizeObserver((entries) => seen.push(...entries.map(({ target }) => target)));
      const places = new IntersectionObserver((entries) => seen.push(...entries.map(({ target }) => target)));
      for (const host of window.hostile.hosts()) {
        sizes.observe(host);
        places.observe(host);
      }
      await new Promise((done) => setTimeout(done, 50));
      sizes.disconnect();
      places.disconnect();
      return seen;
    },
  },
  {
    name: 'animations',
    run: () =>
      [
        ...document.getAnimations(),
        ...window.hostile.hosts().flatMap((host) => host.getAnimations({ subtree: true })),
      ].map((animation) => {
        const { target } = animation.effect as unknown as { target?: Element };
        return [animation.id, target, target?.textContent];
      }),
  },
  {
    name: 'view transition',
    run: () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element).viewTransitionName)
        .filter((name) => name !== 'none'),
  },
  { name: 'loaded fonts', run: () => [...document.fonts].map(({ family }) => family) },
  {
    name: 'highlights',
    run: () =>
      [...((CSS as unknown as { highlights?: Map<string, Set<Range>> }).highlights?.values() ?? [])].flatMap((ranges) =>
        [...ranges].map(String),
      ),
  },
  {
    name: 'performance entries',
    run: () => performance.getEntries().map((entry) => [entry.name, entry.toJSON()]),
  },
  {
    name: 'performance observers: paint, shift, event, long task, element',
    run: () => window.hostile.heard.filter((line) => line.startsWith('performance')),
  },
  {
    name: 'full screen and picture in picture',
    run: () => {
      const { documentPictureInPicture: pip } = window as unknown as { documentPictureInPicture?: { window?: Window } };
      return [document.fullscreenElement, document.pictureInPictureElement, document.pointerLockElement, pip?.window];
    },
  },
];
