import { place, stands } from '../editor-page.ts';

const field = document.createElement('textarea');
let heard = '';
field.addEventListener('input', () => {
  heard = field.value;
});
place().append(field);
stands(() => heard);
