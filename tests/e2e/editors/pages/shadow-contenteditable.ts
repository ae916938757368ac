/** A contenteditable element in an open shadow root. */
import { linesIn, place, stands } from '../editor-page.ts';

const root = place().attachShadow({ mode: 'open' });
const field = document.createElement('div');
field.contentEditable = 'true';
root.append(field);
let heard = '';
field.addEventListener('input', () => {
  heard = linesIn(field);
});
stands(() => heard);
