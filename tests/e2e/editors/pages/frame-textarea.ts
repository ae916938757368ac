/** A textarea in a frame of the same origin. */
import { place, stands } from '../editor-page.ts';

const frame = document.createElement('iframe');
place().append(frame);
const within = frame.contentDocument;
if (!within) throw new Error('no frame');
const field = within.createElement('textarea');
within.body.append(field);
let heard = '';
field.addEventListener('input', () => {
  heard = field.value;
});
stands(() => heard);
