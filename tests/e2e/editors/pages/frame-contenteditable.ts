/** A contenteditable body in a frame of the same origin, as old mail editors have it. */
import { linesIn, place, stands } from '../editor-page.ts';

const frame = document.createElement('iframe');
place().append(frame);
const within = frame.contentDocument;
if (!within) throw new Error('no frame');
const field = within.createElement('div');
field.contentEditable = 'true';
within.body.append(field);
let heard = '';
field.addEventListener('input', () => {
  heard = linesIn(field);
});
stands(() => heard);
