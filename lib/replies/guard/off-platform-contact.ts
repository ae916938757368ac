import { allMatches, defineGuardRule, MARKETPLACES } from './guard-rule.ts';

const CONTACTS = [
  /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi,
  // A number is a phone number when it says so or starts like one; order and tracking numbers do neither.
  /(?<![\w-])\+\d[\d ()./-]{7,18}\d/g,
  /\b(?:phone|call us|call me|text us|tel|telephone|mobile|hotline|telefon|téléphone|teléfono|telefono|móvil|handy|telefoon|telefone)\b[^\n\d+]{0,25}\+?\d[\d ()./-]{5,18}\d/gi,
  /(?:电话|電話|手机|手機|致电|전화|โทร|điện thoại)[^\n\d+]{0,12}\+?\d[\d ()./-]{5,18}\d/g,
  /\b(?:whats ?app|we ?chat|telegram|viber|skype|messenger|instagram|facebook|kakao ?talk|zalo)\b/gi,
  /(?:微信|威信|加我v|カカオ|카카오톡|ライン(?:で|に)(?:ご|お)?連絡|LINE\s?ID)/gi,
];

/** A way to talk outside the marketplace (Amazon communication guidelines; TikTok: no off-platform contacts or codes). */
export default defineGuardRule({
  violation: 'off_platform_contact',
  portals: MARKETPLACES,
  find: (text) => allMatches(text, CONTACTS),
});
