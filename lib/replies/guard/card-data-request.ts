import { allMatches, defineGuardRule } from './guard-rule.ts';

const CARD_DATA = [
  /\b(?:(?:credit |debit |bank )?card (?:number|details|data|info(?:rmation)?)|cvv2?|cvc2?|security code|expiry date of (?:the|your) card|(?:card|bank) pin)\b/gi,
  /\b(?:Karten(?:nummer|daten)|Kreditkarten(?:nummer|daten)|Prüfziffer|Sicherheitscode)\b/gi,
  /\b(?:numéro de (?:votre |la )?carte|données de carte|cryptogramme|code de sécurité)/gi,
  /\b(?:número de (?:su |la |tu )?tarjeta|datos de (?:su |la |tu )?tarjeta|código de seguridad)/gi,
  /\b(?:numero (?:della|di) (?:sua |tua )?carta|dati della carta|codice di sicurezza)/gi,
  /\b(?:número do (?:seu )?cartão|dados do cartão|kaartnummer|numer\p{L}* karty|kortnummer|kart numara\p{L}*|số thẻ|nomor kartu)/giu,
  /(?:カード(?:番号|情報)|セキュリティコード|暗証番号|银行卡号|信用卡号|卡号|卡號|安全码|카드 ?번호|หมายเลขบัตร|رقم البطاقة)/g,
];

/** Telling a buyer not to send such data is good advice, not a request. */
const WARNS =
  /\b(?:never|do not|don['’]t|please avoid|nicht|niemals|keine|ne .{0,30}(?:pas|jamais)|nunca|no (?:nos )?(?:env|compart)\p{L}*|non (?:invi|condivid)\p{L}*|não|nooit|nie|aldrig)\b|(?:しないで|送らないで|不要|请勿|請勿|切勿|마세요|đừng|ไม่ต้อง|jangan)/iu;

/** Asking for payment card data in a chat: forbidden everywhere (card industry rules, platforms' rules). */
export default defineGuardRule({
  violation: 'card_data_request',
  find: (text) =>
    text
      .split(/(?<=[.!?。！？\n])/)
      .filter((sentence) => !WARNS.test(sentence))
      .flatMap((sentence) => allMatches(sentence, CARD_DATA)),
});
