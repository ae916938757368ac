/** A textarea two open shadow roots deep, as portals' own elements have it. */
import { place, stands } from '../editor-page.ts';

const outer = place().attachShadow({ mode: 'open' });
const element = document.createElement('div');
outer.append(element);
const field = document.createElement('textarea');
element.attachShadow({ mode: 'open' }).append(field);
let heard = '';
field.addEventListener('input', () => {
  heard = field.value;
});
stands(() => heard);
