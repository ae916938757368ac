export const pageDraft = {
  title: 'In the portal’s composer',
  hint: 'Written there, not here. Portside changes nothing in it and sends nothing: mend it there before you send.',
  asked:
    'You typed the shortcut of “{{name}}” in the portal. Something must be filled in or changed first, and there is a draft here already.',
  use: 'Replace the draft',
};
