/** Custom elements, shadow roots and frames. */
import { kind } from '../kind.ts';
import { contentOf, type Tools, templateOf } from '../tools.ts';

const isCustom = ({ localName }: Element): boolean => localName.includes('-');

/** Puts what a shadow root shows in its host's place, slots filled with what stands in the host. */
function flatten(tools: Tools, host: Element, name: string): void {
  const template = templateOf(host);
  const shadow = host.shadowRoot ?? (template && contentOf(template));
  const inside = shadow ? Array.from(shadow.childNodes) : [];
  template?.remove();
  const own = Array.from(host.childNodes);
  const div = tools.make(name);
  for (const { name: key, value } of Array.from(host.attributes)) div.setAttribute(key, value);
  div.append(...inside);
  const slot = div.querySelector('slot');
  if (slot) slot.replaceWith(...(own.length > 0 ? own : Array.from(slot.childNodes)));
  else div.append(...own);
  host.replaceWith(div);
}

const HOSTS = /^(?:div|section|article|aside|main)$/;

export default [
  kind({
    id: 'custom-elements-renamed',
    says: 'custom elements have other names',
    change(tools) {
      for (const element of tools.elements().filter(isCustom)) {
        tools.renamed(element, element.localName.replace(/^[a-z]+-/, 'nx-'));
      }
    },
  }),
  kind({
    id: 'shadow-removed',
    says: 'custom elements are plain boxes without shadow roots',
    change(tools) {
      for (const element of tools.elements().filter(isCustom).reverse()) flatten(tools, element, 'div');
    },
  }),
  kind({
    id: 'shadow-added',
    says: 'boxes keep their content in open shadow roots',
    change(tools) {
      for (const element of tools.elements().reverse()) {
        const fit = HOSTS.test(element.localName) && element.children.length > 0 && !tools.shadowOf(element);
        if (!fit || element === tools.main() || !tools.chance(0.15)) continue;
        const host = tools.make('nx-panel');
        const nodes = Array.from(element.childNodes);
        tools.shadowInto(host, nodes);
        element.append(host);
      }
    },
  }),
  kind({
    id: 'content-in-shadow',
    says: 'the whole content stands in one open shadow root',
    change(tools) {
      const main = tools.main();
      const host = tools.make('nx-app');
      tools.shadowInto(host, Array.from(main.childNodes));
      main.append(host);
    },
  }),
  kind({
    id: 'content-slotted',
    says: 'the content is slotted into a custom element',
    change(tools) {
      const main = tools.main();
      const nodes = Array.from(main.childNodes);
      const host = tools.make('nx-shell');
      tools.shadowInto(host, [tools.make('div', { class: 'frame' }, tools.make('slot'))]);
      host.append(...nodes);
      main.append(host);
    },
  }),
  kind({
    id: 'content-framed',
    says: 'the content stands in a frame of the same origin',
    change(tools) {
      const main = tools.main();
      const inside = Array.from(main.children)
        .map((child) => child.outerHTML)
        .join('');
      const lang = tools.document.documentElement.getAttribute('lang') ?? '';
      const frame = tools.make('iframe', {
        title: 'content',
        srcdoc: `<!doctype html><html lang="${lang}"><body>${inside}</body></html>`,
      });
      main.replaceChildren(frame);
    },
  }),
  kind({
    id: 'frame-added',
    says: 'a frame with something else stands before the content',
    change(tools) {
      const frame = tools.make('iframe', {
        title: 'Advertisement',
        srcdoc:
          '<!doctype html><html><body><p>Save $20.00 on order 111-0000000-0000000 until Nov 30, 2026</p></body></html>',
      });
      tools.main().prepend(frame);
    },
  }),
];
