import { linesIn, place, stands } from '../editor-page.ts';

const field = place();
field.contentEditable = 'true';
let heard = '';
field.addEventListener('input', () => {
  heard = linesIn(field);
});
stands(() => heard);
