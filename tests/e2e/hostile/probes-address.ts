/** Probes of the extension's own addresses under its public id. Any that answers counts as a leak. */
import type { Probe } from './page-types.ts';

export const ADDRESS_PROBES: readonly Probe[] = [
  {
    name: 'own addresses: fetch',
    run: async (secret, own) => {
      const files = ['sidebar.html', 'options.html', 'popup.html', 'background.js', 'manifest.json', 'icon/16.png'];
      const answers = await Promise.all(
        files.map((file) =>
          fetch(`chrome-extension://${own}/${file}`, { mode: 'no-cors' }).then(
            () => file,
            () => '',
          ),
        ),
      );
      return answers.some(Boolean) ? [secret, ...answers] : '';
    },
  },
  {
    name: 'own addresses: import',
    run: async (secret, own) => {
      const files = ['background.js', 'content-scripts/amazon.js'];
      const answers = await Promise.all(
        files.map((file) =>
          import(`chrome-extension://${own}/${file}`).then(
            () => file,
            () => '',
          ),
        ),
      );
      return answers.some(Boolean) ? [secret, ...answers] : '';
    },
  },
  {
    name: 'own addresses: image, script, style',
    run: async (secret, own) => {
      const tries = [
        ['img', 'src', 'icon/16.png'],
        ['script', 'src', 'content-scripts/amazon.js'],
        ['link', 'href', 'sidebar.html'],
      ] as const;
      const answers = await Promise.all(
        tries.map(
          ([tag, attribute, file]) =>
            new Promise<string>((resolve) => {
              const element = document.createElement(tag);
              const done = (answer: string) => {
                element.remove();
                resolve(answer);
              };
              element.addEventListener('load', () => done(file));
              element.addEventListener('error', () => done(''));
              if (tag === 'link') element.setAttribute('rel', 'stylesheet');
              element.setAttribute(attribute, `chrome-extension://${own}/${file}`);
              document.head.append(element);
              setTimeout(() => done(''), 400);
            }),
        ),
      );
      return answers.some(Boolean) ? [secret, ...answers] : '';
    },
  },
];
