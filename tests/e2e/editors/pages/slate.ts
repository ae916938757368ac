import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { countSend, made, place, stands } from '../editor-page.ts';

const editor = withHistory(withReact(createEditor()));
const initial = [{ children: [{ text: '' }] }] as Descendant[];

function Reply() {
  const [value] = useState(initial);
  const children = createElement(Editable, {
    onKeyDown: (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      countSend();
    },
  });
  return createElement(Slate, { editor, initialValue: value, children });
}

const box = place();
createRoot(box).render(createElement(Reply));
await made(box, '[contenteditable]');
stands(() => editor.children.map((block) => Node.string(block)).join('\n'));
