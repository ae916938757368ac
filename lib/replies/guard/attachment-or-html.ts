import { allMatches, defineGuardRule } from './guard-rule.ts';

const TAGS = [
  /<\/?(?:a|b|br|div|font|i|img|p|span|strong|table|td|tr|u)(?:\s[^<>]{0,200})?\/?>/gi,
  /&(?:nbsp|amp|lt|gt|quot);/g,
];

/** Markup that a portal would show to the buyer as it stands. */
export default defineGuardRule({ violation: 'attachment_or_html', find: (text) => allMatches(text, TAGS) });
