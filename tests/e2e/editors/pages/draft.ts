import { Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { countSend, made, place, stands } from '../editor-page.ts';

let state = EditorState.createEmpty();

function Reply() {
  const [shown, setShown] = useState(state);
  state = shown;
  return createElement(Editor, {
    editorState: shown,
    onChange: setShown,
    handleReturn: () => {
      countSend();
      return 'handled' as const;
    },
  });
}

const box = place();
createRoot(box).render(createElement(Reply));
await made(box, '[contenteditable]');
stands(() => state.getCurrentContent().getPlainText('\n'));
