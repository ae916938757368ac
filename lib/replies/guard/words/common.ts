/** What is written alike in every language: names of messengers, signs, brands. Held against each language's sentences. */
import type { Concept } from '../concepts.ts';

export const COMMON: Readonly<Partial<Record<Concept, string>>> = {
  im: `what'?s ?.?app?, wh?ats?app?, wat?sap+, wasap*, wpp, we ?chat, weixin, vx, telegram, viber, skype, insta, instagram,
    facebook, fb messenger, zalo, kakao ?talk, kakao, discord, snapchat, imessage, signal app, line app, line id, qq, wa me, wa.me, fb`,
  review: `# (stars?|sterne?n?|etoiles?|estrellas?|stelle|sterren|gwiazdk*|stjarn*|estrelas?|yildiz*|bintang|sao)`,
  reward: `paypal, $ ?#, # ?$, € ?#, # ?€, £ ?#, # ?£, ¥ ?#, # ?¥, # ?(euros?|eur|usd|gbp|dollars?|zl|pln|kr|sek|tl|try|reais|r$|yuan|rmb|baht|vnd|rp|sar|aed)`,
  certain: `100 ?%, 1000 ?%, 110 ?%`,
  whole: `100 ?%`,
  rival: `ups, fedex, dhl, usps, royal mail, evri, hermes, dpd, gls, colissimo, la poste, chronopost, mondial relay, correos, seur, mrw, nacex,
    bartolini, brt, poste italiane, sda, postnl, post ?nord, poczta polska, inpost, correios, ctt, jadlog, yamato, sagawa, cj, hanjin, lotte,
    sf express, yto, zto, sto, kerry, flash express, j&t, ghtk, ghn, viettel post, yurtici kargo, aras kargo, mng kargo, ptt kargo, surat kargo,
    jne, sicepat, anteraja, ninja van, tiki, aramex, smsa, naqel, spl, amazon*, tiktok*, shopify, ebay, temu, shein, aliexpress, walmart, etsy, shopee, lazada,
    brita, dyson, philips, braun, bosch, samsung, apple, sony, gillette, rowenta, tefal, bialetti, delonghi, nike, adidas, ikea, lego, hp, canon, epson,
    anker, xiaomi, huawei, logitech, kitchenaid, nespresso, oral-b, makita, zara, h&m, decathlon`,
  cardData: `cvv2?, cvc2?, cvn`,
  adFile: `zip, rar, exe, apk, bat, msi, dmg, scr, js, qr, qr-?code`,
};
