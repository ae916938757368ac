import Quill from 'quill';
import { countSend, place, stands } from '../editor-page.ts';

const quill = new Quill(place(), {
  modules: {
    keyboard: {
      bindings: {
        enter: {
          key: 'Enter',
          handler: () => {
            countSend();
            return false;
          },
        },
      },
    },
  },
});
quill.root.style.whiteSpace = 'pre-wrap';
stands(() => quill.getText().replace(/\n$/, ''));
