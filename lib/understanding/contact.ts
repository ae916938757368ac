/** Ways round the portal: what a buyer (or a spammer) writes to move the talk elsewhere. Same in every language. */

const MAILBOX = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"'）」]{1,300}|\b(?:t\.me|wa\.me|bit\.ly|line\.me|m\.me|zalo\.me)\/[^\s]{1,100}/gi;
const MESSENGER =
  /whats ?-?app|wats ?app|wechat|we chat|weixin|微信|威信|薇信|加v信|\bwx(?:id)?[_: ]|telegram|kakao ?talk|카톡|카카오톡|\bzalo\b|\bviber\b|\bskype\b|\bline ?(?:id|@|official)|(?:แอด|ทาง|ทัก) ?ไลน์|ไลน์ไอดี|id ?ไลน์|\bLINEで|ライン(?:ID|交換)|واتس ?[اآ]?ب|تيليجرام|تلغرام|\binsta(?:gram)? dm|facebook messenger|\bqq(?:号|群|[:：]? ?\d{5})/gi;
/** With a country code, or written as people write phone numbers: leading 0 or area code in brackets. */
const PHONE =
  /(?<![\d\p{L}-])(?:\+|00)[1-9]\d{0,2}[ .\-()]{0,2}\d(?:[ .\-()]{0,2}\d){6,11}(?![\d-])|(?<![\d\p{L}-])\(\d{3}\) ?\d{3}[ -]\d{4}(?!\d)|(?<![\d\p{L}-])0\d(?:[ .-]?\d){8,9}(?![\d-])|(?<![\d\p{L}-])1[3-9]\d{9}(?![\d-])/gu;

/** Mail relays and pages of the portals and of carriers: nobody leaves the platform there. */
const HOME =
  /(?:^|[@./])(?:amazon|marketplace\.amazon|shopify|myshopify|tiktok|tiktokshop|dhl|ups|usps|fedex|dpd|gls|hermes|postnl|royalmail|17track|laposte|correos|inpost|postnord|yamato|sagawa|jp-?post|cjlogistics|sf-express|jtexpress|aramex|ptt|anpost|evri)[.-]/i;

const foreign = (address: string): boolean => !HOME.test(address);

/** The words by which a text leaves the platform; empty when it stays. */
export const findContacts = (text: string): readonly string[] => {
  const mailboxes = (text.match(MAILBOX) ?? []).filter(foreign);
  const links = (text.match(LINK) ?? []).filter(foreign);
  return [...mailboxes, ...links, ...(text.match(MESSENGER) ?? []), ...(text.match(PHONE) ?? [])];
};
