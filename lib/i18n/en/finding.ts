import type { TemplateGroup } from '@/lib/domain/found-template.ts';

/** Texts of finding a template: in the popup, the composer and the command palette. */
export const finding = {
  group: {
    suggested: 'Suggested for this ticket',
    favourite: 'Favourites',
    recent: 'Used lately',
    other: 'All templates',
  } satisfies Record<TemplateGroup, string>,
  fit: {
    rule: 'suggested by a rule',
    intent: 'fits intent: {{intent}}',
    like: 'used {{count}}× in such tickets',
    used: 'used {{count}}×',
    portal: 'for {{portal}}',
    fulfilment: 'for {{fulfilment}}',
    language: 'in {{language}}',
    elsewhere: 'made for another portal or way of shipping',
  },
  folder: 'Folder',
  allFolders: 'All folders',
  folderCount: '{{path}} ({{count}})',
  isFavourite: 'favourite',
  pressDigit: 'key {{digit}}',
  makeFavourite: 'Make “{{name}}” a favourite',
  unmakeFavourite: 'Take “{{name}}” out of the favourites',
  favourite: 'Favourite',
  pickFavourite: 'Pick favourite',
  moreFound: '{{shown}} of {{total}} shown. Type to narrow.',
  clearFolder: 'Show all folders',
  palette: 'Templates',
  shortcutMissing: '“{{name}}” still needs: {{names}}. Choose it from the templates instead.',
  copied: '“{{name}}” was copied: no ticket is chosen to reply to.',
  copiedMissing: '“{{name}}” was copied: no ticket is chosen to reply to. Still to fill in: {{names}}.',
  copyFailed: '“{{name}}” could not be copied. Open a ticket and choose it there.',
};
