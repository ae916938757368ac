/** A controlled textarea: React sets back whatever did not pass through its own `onChange`. */
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { made, place, stands } from '../editor-page.ts';

let state = '';

function Reply() {
  const [text, setText] = useState('');
  state = text;
  return createElement('textarea', {
    value: text,
    onChange: (event) => setText((event.currentTarget as HTMLTextAreaElement).value),
  });
}

const box = place();
createRoot(box).render(createElement(Reply));
await made(box, 'textarea');
stands(() => state);
