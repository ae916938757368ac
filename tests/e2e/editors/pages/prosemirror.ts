/** ProseMirror with paragraphs and line breaks; a chat's Enter sends. */
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { countSend, place, stands } from '../editor-page.ts';

const send = () => {
  countSend();
  return true;
};
const view = new EditorView(place(), {
  state: EditorState.create({
    schema,
    plugins: [history(), keymap({ Enter: send, 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
});
view.dom.style.whiteSpace = 'pre-wrap';
// Paragraphs stand apart by an empty line, as its own text serializer has it.
stands(() => {
  const { doc } = view.state;
  return doc.textBetween(0, doc.content.size, '\n\n', '\n');
});
