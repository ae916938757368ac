/** Things that were to be filled in and were not: `{{ name }}`, `[NAME]`, `<order id>`, `%{x}`, `${x}`, `XXXX`. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\{\{[^{}]{0,80}(?:\}\}|$)/g,
  /\{%[^{}%]{0,80}(?:%\}|$)/g,
  /[%$#]\{[^{}]{0,60}\}/g,
  /\[[A-Z][A-Z _-]{2,40}\]/g,
  /[[<](?:insert |your |the )?(?:buyer|customer|order|tracking|item|product|name|date|number|first|last|company|store)[ _-]?(?:name|id|number|date|title|here)?[\]>]/gi,
  /【[^】]{0,20}(?:姓名|订单号|訂單號|单号|日期|名称)[^】]{0,20}】/g,
  /\bX{3,}\b/g,
];

/** Every placeholder left in a text, as it stands. */
export const unresolvedIn = (text: string): string[] => [
  ...new Set(PLACEHOLDERS.flatMap((pattern) => text.match(pattern) ?? [])),
];
