import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';
import { countSend, place, stands } from '../editor-page.ts';

const field = place();
field.contentEditable = 'true';
field.style.whiteSpace = 'pre-wrap';
const editor = createEditor({
  namespace: 'reply',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(field);
registerRichText(editor);
// As its React frame begins a document.
editor.update(() => $getRoot().append($createParagraphNode()), { discrete: true });
registerHistory(editor, createEmptyHistoryState(), 300);
editor.registerCommand(
  KEY_ENTER_COMMAND,
  () => {
    countSend();
    return true;
  },
  COMMAND_PRIORITY_HIGH,
);
stands(() =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent())
      .join('\n'),
  ),
);
