/** Probes through search, selection, editing commands and everything typed: what opens a closed shadow root. */
import type { Probe } from './page-types.ts';

export const SELECTION_PROBES: readonly Probe[] = [
  {
    name: 'window.find: the whole text',
    run: (secret) =>
      (window as unknown as { find(...options: unknown[]): boolean }).find(secret.slice(0, -1), false, false, true)
        ? secret
        : '',
  },
  {
    name: 'window.find: its parts',
    run: (secret) => {
      const { find } = window as unknown as { find(...options: unknown[]): boolean };
      const parts = [...secret.split('-'), ...(secret.match(/.{1,8}/g) ?? [])].filter((part) => part.length >= 8);
      return parts.filter((part) => find(part, false, false, true, false, true, false));
    },
  },
  {
    name: 'window.find: character by character',
    run: (secret) => {
      const { find } = window as unknown as { find(...options: unknown[]): boolean };
      let known = secret.slice(0, 7);
      while (known.length < secret.length) {
        const next = [...'0123456789abcdef-ꙮ '].find((letter) => find(known + letter, true, false, true));
        if (!next) break;
        known += next;
      }
      return known.length > 8 ? known : '';
    },
  },
  {
    name: 'find, then stretch the selection',
    run: (secret) => {
      const { find } = window as unknown as { find(...options: unknown[]): boolean };
      const texts: (string | undefined)[] = [];
      for (const letter of ['C', 'a', 'e', '-', secret.slice(0, 6)]) {
        for (const backwards of [false, true]) {
          getSelection()?.removeAllRanges();
          if (!find(letter, false, backwards, true)) continue;
          const selection = getSelection();
          for (const direction of ['forward', 'backward']) {
            for (const unit of ['line', 'paragraph', 'documentboundary']) selection?.modify('extend', direction, unit);
            texts.push(selection?.toString());
          }
        }
      }
      return texts;
    },
  },
  {
    name: 'select all',
    run: () => {
      document.execCommand('selectAll');
      return getSelection()?.toString();
    },
  },
  {
    name: 'select all, then copy',
    run: () => {
      const before = window.hostile.heard.length;
      document.execCommand('selectAll');
      document.execCommand('copy');
      return window.hostile.heard.slice(before);
    },
  },
  {
    name: 'composed ranges',
    run: () => {
      document.execCommand('selectAll');
      const selection = getSelection() as unknown as { getComposedRanges?(options: object): StaticRange[] };
      const ranges = selection.getComposedRanges?.({ shadowRoots: window.hostile.roots }) ?? [];
      return ranges
        .flatMap(({ startContainer, endContainer }) => [startContainer, endContainer])
        .filter((node) => window.hostile.hosts().some((host) => host.contains(node)));
    },
  },
  {
    name: 'range over the document',
    run: () => {
      const range = document.createRange();
      range.selectNode(document.documentElement);
      const copy = range.cloneContents();
      return [range.toString(), copy.textContent];
    },
  },
  {
    name: 'typing into the focused field',
    run: (secret) => {
      const took = document.execCommand('insertText', false, '');
      return took && document.activeElement && window.hostile.hosts().includes(document.activeElement as HTMLElement)
        ? secret
        : '';
    },
  },
  {
    name: 'keys, input and composition',
    run: () =>
      ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionupdate', 'textInput'].map((kind) =>
        window.hostile.heard
          .filter((line) => line.startsWith(`trusted ${kind} `))
          .map((line) => line.split(' ')[2] ?? '')
          .filter((key) => key.length === 1)
          .join(''),
      ),
  },
  {
    name: 'clipboard and drag events',
    run: () => window.hostile.heard.filter((line) => /^trusted (copy|cut|paste|drag|drop)/.test(line)),
  },
  {
    name: 'every event heard',
    run: () => window.hostile.heard.filter((line) => /^(trusted|forged) /.test(line)),
  },
  {
    name: 'clipboard read',
    run: () => navigator.clipboard.readText().catch(() => ''),
  },
];
