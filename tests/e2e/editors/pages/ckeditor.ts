import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { countSend, place, stands } from '../editor-page.ts';

const editor = await ClassicEditor.create(place(), { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
editor.editing.view.document.on('enter', (event, data) => {
  if (data.isSoft) return;
  countSend();
  data.preventDefault();
  event.stop();
});
const field = editor.editing.view.getDomRoot();
if (!field) throw new Error('no field');

/** Text of the model: a paragraph stands apart by an empty line, a soft break is a line end, a hard blank a blank. */
function model(): string {
  const root = editor.model.document.getRoot();
  return [...(root?.getChildren() ?? [])]
    .map((block) =>
      block.is('element')
        ? [...block.getChildren()]
            .map((child) => (child.is('$text') ? child.data.replaceAll('\u00a0', ' ') : '\n'))
            .join('')
        : '',
    )
    .join('\n\n');
}
stands(model);
