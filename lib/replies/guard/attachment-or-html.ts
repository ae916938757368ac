import { framed } from './frame.ts';
import { allMatches, defineGuardRule } from './guard-rule.ts';
import { amazon, law, tiktok } from './sources.ts';

const TAGS = [
  /<\/?(?:a|abbr|article|b|blockquote|body|br|button|center|code|div|em|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|meta|ol|p|pre|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]{0,200})?\s?\/?>/g,
  /&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});/g,
];

/** Markup that a portal would show as it stands, or a file that no service message needs. */
export default defineGuardRule({
  violation: 'attachment_or_html',
  level: 'warn',
  sources: {
    amazon: amazon('Only attachments the order needs (invoices, return labels); no other content, no HTML.'),
    tiktok: tiktok('No QR codes, files or advertising in chat.'),
    any: law('Portals show tags as text; buyers do not open unknown files.', 'Own shop rule'),
  },
  find: (draft) => [
    ...allMatches(draft.folded, TAGS),
    ...framed(draft, [{ all: ['attached', 'adFile'], none: ['reported'], not: 'group' }]),
  ],
});
