/** A controlled one-line input. */
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { made, place, stands } from '../editor-page.ts';

let state = '';

function Reply() {
  const [text, setText] = useState('');
  state = text;
  return createElement('input', { value: text, onChange: (event) => setText(event.currentTarget.value) });
}

const box = place();
createRoot(box).render(createElement(Reply));
await made(box, 'input');
stands(() => state);
