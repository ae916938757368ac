/** What a portal puts beside, above and over its content. */
import { kind } from '../kind.ts';
import type { Tools } from '../tools.ts';

/** The box around the content proper, before which things are put. */
const top = (tools: Tools): Element => tools.main();

export default [
  kind({
    id: 'banner-added',
    says: 'a banner with a date and an amount stands above the content',
    change: (tools) =>
      top(tools).prepend(
        tools.make(
          'div',
          { class: 'promo', role: 'status' },
          tools.make('strong', {}, 'Holiday sale'),
          tools.make('p', {}, 'Enrol until Nov 30, 2026 and save $20.00 on every order.'),
          tools.make('button', { type: 'button' }, 'Learn more'),
        ),
      ),
  }),
  kind({
    id: 'news-added',
    says: 'a list of news with dates stands above the content',
    change(tools) {
      const list = tools.make('ul', { class: 'news' });
      for (const [day, title] of [
        ['Nov 20, 2026', 'New fees for 2027'],
        ['Nov 12, 2026', 'Deliver faster this season'],
        ['Nov 3, 2026', 'Changes to returns'],
      ] as const) {
        list.append(tools.make('li', {}, tools.make('span', {}, day), tools.make('a', { href: '/news' }, title)));
      }
      top(tools).prepend(list);
    },
  }),
  kind({
    id: 'example-number-added',
    says: 'a hint shows an example of an order number',
    change: (tools) =>
      top(tools).prepend(
        tools.make('p', { class: 'hint' }, 'Search by order number, for example 111-1111111-1111111.'),
      ),
  }),
  kind({
    id: 'footer-added',
    says: 'a second bar and a footer stand in the content',
    change(tools) {
      top(tools).prepend(
        tools.make('header', {}, tools.make('span', {}, 'Northwind Goods'), tools.make('span', {}, '3')),
      );
      top(tools).append(
        tools.make(
          'footer',
          {},
          tools.make('span', {}, '© 2026'),
          tools.make('span', {}, 'Version 8.2.1 · 24 Nov 2026'),
        ),
      );
    },
  }),
  kind({
    id: 'help-panel-added',
    says: 'a panel with questions and answers stands beside the content',
    change(tools) {
      const answer = (question: string, text: string) =>
        tools.make('details', {}, tools.make('summary', {}, question), tools.make('p', {}, text));
      top(tools).append(
        tools.make(
          'aside',
          { class: 'help' },
          tools.make('h3', {}, 'Need help?'),
          answer('When must I reply?', 'Within 24 hours, on every day of the week.'),
          answer('How is a refund made?', 'Choose the order and press Refund. It takes 3 to 5 days.'),
        ),
      );
    },
  }),
  kind({
    id: 'dialog-left-open',
    says: 'a closed dialog with a form stays in the page, hidden',
    change: (tools) =>
      tools.document.body.append(
        tools.make(
          'div',
          { role: 'dialog', hidden: '', 'aria-hidden': 'true' },
          tools.make('h2', {}, 'Refund order'),
          tools.make('label', {}, 'Refund amount'),
          tools.make('span', {}, '$0.00'),
          tools.make('span', {}, 'Respond by Nov 26, 2026'),
          tools.make('textarea', { placeholder: 'Message' }),
        ),
      ),
  }),
  kind({
    id: 'icons-titled',
    says: 'icons with titles stand before values',
    change(tools) {
      for (const text of tools.texts()) {
        const parent = text.parentElement;
        if (!parent || /^(?:option|button|textarea)$/.test(parent.localName) || !tools.chance(0.25)) continue;
        const svg = tools.document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        const title = tools.document.createElementNS('http://www.w3.org/2000/svg', 'title');
        title.textContent = 'Information';
        svg.append(title);
        text.before(svg);
      }
    },
  }),
  kind({
    id: 'copy-buttons-added',
    says: 'numbers have a button that copies them',
    change(tools) {
      for (const text of tools.texts()) {
        if (!/^\s*(?:\d{3}-\d{7}-\d{7}|\d{15,}|#\d{3,})\s*$/.test(text.nodeValue ?? '')) continue;
        const place = text.parentElement?.closest('a, button') ?? text.parentElement;
        place?.after(tools.make('button', { type: 'button', class: 'copy' }, 'Copy'));
      }
    },
  }),
  kind({
    id: 'empty-boxes-added',
    says: 'empty boxes stand between the others',
    change(tools) {
      for (const element of tools.elements()) {
        if (!/^(?:div|section|li|span)$/.test(element.localName) || !tools.chance(0.2)) continue;
        element.before(tools.make(element.localName, { class: 'gap' }));
      }
    },
  }),
  kind({
    id: 'texts-for-readers-added',
    says: 'values repeat for screen readers what they show',
    change(tools) {
      for (const text of tools.texts()) {
        const parent = text.parentElement;
        const said = (text.nodeValue ?? '').trim();
        if (!parent || said.length > 40 || /^(?:option|button|textarea|a)$/.test(parent.localName)) continue;
        if (tools.chance(0.15)) parent.setAttribute('aria-label', said);
      }
    },
  }),
];
