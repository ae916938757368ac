/** What elements are called: classes, ids, test ids, roles, ARIA, addresses. */
import { seedOf } from '../chance.ts';
import { kind } from '../kind.ts';
import type { Tools } from '../tools.ts';

const TEST_IDS = ['data-test-id', 'data-testid', 'data-qa', 'data-uid', 'data-column-id'];

/** Attributes by which the lab's own scripts know their page; a portal has nothing of the kind. */
const isLabs = (name: string): boolean => name.startsWith('data-lab');

function drop(tools: Tools, gone: (name: string) => boolean): void {
  for (const element of tools.elements(tools.document.body)) {
    for (const name of element.getAttributeNames()) if (gone(name) && !isLabs(name)) element.removeAttribute(name);
  }
}

function rewrite(tools: Tools, names: readonly string[], other: (value: string) => string): void {
  for (const element of tools.elements(tools.document.body)) {
    for (const name of names) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, other(value));
    }
  }
}

const hashed = (salt: number, word: string): string => `c${seedOf(`${salt}${word}`).toString(36)}`;

export default [
  kind({
    id: 'classes-rehashed',
    says: 'every class has another hashed name',
    change(tools) {
      const salt = tools.int(1e6);
      rewrite(tools, ['class'], (value) =>
        value
          .split(/\s+/)
          .map((word) => (word === '' ? '' : hashed(salt, word)))
          .join(' '),
      );
    },
  }),
  kind({
    id: 'classes-dropped',
    says: 'no element has a class',
    change: (tools) => drop(tools, (name) => name === 'class'),
  }),
  kind({
    id: 'test-ids-dropped',
    says: 'test ids are gone',
    change: (tools) => drop(tools, (name) => TEST_IDS.includes(name)),
  }),
  kind({
    id: 'test-ids-renamed',
    says: 'test ids have other names',
    change(tools) {
      const salt = tools.int(1e6);
      rewrite(tools, TEST_IDS, (value) => `x-${hashed(salt, value)}`);
    },
  }),
  kind({ id: 'ids-dropped', says: 'ids are gone', change: (tools) => drop(tools, (name) => name === 'id') }),
  kind({ id: 'roles-dropped', says: 'roles are gone', change: (tools) => drop(tools, (name) => name === 'role') }),
  kind({
    id: 'aria-dropped',
    says: 'ARIA attributes are gone',
    change: (tools) => drop(tools, (name) => name.startsWith('aria-') && name !== 'aria-hidden'),
  }),
  kind({
    id: 'all-names-dropped',
    says: 'classes, ids, test ids, roles and ARIA attributes are gone together',
    change: (tools) =>
      drop(tools, (name) => /^(?:class|id|role|data-.*|aria-.*)$/.test(name) && name !== 'aria-hidden'),
  }),
  kind({
    id: 'aria-added',
    says: 'boxes carry labels, owners and descriptions',
    change(tools) {
      for (const [index, element] of tools.elements().entries()) {
        if (!tools.chance(0.3) || element.getAttribute('aria-label') !== null) continue;
        element.setAttribute('aria-describedby', `d${index}`);
        if (/^(?:div|section|ul|table)$/.test(element.localName)) element.setAttribute('aria-roledescription', 'panel');
        if (!element.hasAttribute('role') && element.localName === 'div') element.setAttribute('role', 'presentation');
      }
    },
  }),
  kind({
    id: 'attributes-shuffled',
    says: 'attributes stand in another order, with new ones between them',
    change(tools) {
      for (const element of tools.elements()) {
        const kept = Array.from(element.attributes).map(({ name, value }) => [name, value] as const);
        for (const [name] of kept) element.removeAttribute(name);
        element.setAttribute('data-v', String(tools.int(1e4)));
        for (const [name, value] of tools.shuffled(kept)) element.setAttribute(name, value);
      }
    },
  }),
  kind({
    id: 'links-to-buttons',
    says: 'links are buttons without an address',
    removes: true,
    change(tools) {
      for (const element of tools.elements()) {
        if (element.localName !== 'a') continue;
        const button = tools.renamed(element, 'button');
        button.removeAttribute('href');
        button.setAttribute('type', 'button');
      }
    },
  }),
  kind({
    id: 'links-to-spans',
    says: 'numbers and names are no links any more',
    removes: true,
    change(tools) {
      for (const element of tools.elements()) {
        if (element.localName === 'a') tools.renamed(element, 'span').removeAttribute('href');
      }
    },
  }),
  kind({
    id: 'links-absolute',
    says: 'links are whole addresses with tracking parameters',
    change(tools) {
      for (const element of tools.elements()) {
        const href = element.getAttribute('href');
        if (element.localName !== 'a' || !href?.startsWith('/')) continue;
        element.setAttribute(
          'href',
          `${href}${href.includes('?') ? '&' : '?'}ref_=xx_${tools.int(1e6)}&utm_source=nav`,
        );
      }
    },
  }),
];
