/** What a single message says that no intent stands for, in the languages of buyers. Written 2026-11-25. */
import { pattern, plain } from './patterns.ts';

/** A return label or the address to return to is asked for. */
const LABEL = pattern(
  /return(?:s|ing)? (?:shipping )?(?:label|address|slip)|prepaid (?:return |shipping )?label|(?:label|address) (?:to|for) (?:the |my )?return|where (?:do|should|can|to|shall) (?:i )?(?:send|ship|return|post)|退货(?:标签|地址|面单)|寄回(?:的)?(?:地址|标签)|寄到哪|r[üu]cksende?-?(?:etikett|adresse|schein|label)|retouren-?(?:label|etikett|schein|adresse)|étiquette (?:de )?retour|adresse (?:de )?retour|bon de retour|etiqueta (?:de |para (?:la )?)?devoluci[oó]n|direcci[oó]n (?:de |para (?:la )?)?devoluci[oó]n|etichetta (?:di |per (?:il )?)?reso|indirizzo (?:di |per (?:il )?)?reso|返[品送](?:用)?(?:ラベル|伝票|先|住所)|retour(?:label|adres|etiket)|etykiet\p{L}* zwrot|adres\p{L}* (?:do )?zwrot|retur(?:etikett|adress|sedel)|etiqueta de devolução|endereço (?:de |para (?:a )?)devolução|반품 ?(?:라벨|주소|송장)|ฉลาก(?:ส่ง)?คืน|ที่อยู่(?:สำหรับ)?(?:ส่ง)?คืน|(?:nhãn|địa chỉ) (?:gửi )?trả|iade (?:etiketi|adresi|kodu)|(?:ملصق|عنوان) الإرجاع|(?:label|alamat) (?:retur|pengembalian)/iu,
);

/** What was sent back has left the buyer, or has arrived. */
const BACK = pattern(
  /return (?:was |has been |is )?(?:received|delivered|complete)|\b(?:have|had|i|we|already) (?:(?!not|never)\p{L}+ )?(?:returned|sent (?:it|them|the \p{L}+|everything) back|shipped (?:it|them) back)|you (?:have )?(?:received|got) (?:my|the) (?:return|item|parcel|package)|returned,? (?:not|but)|退回(?:已|并已)?(?:签收|收到|送达)|已经?(?:寄回|退回|退货)|收到(?:了)?(?:我的)?退货|退货已(?:签收|收到|送达)|zur[üu]ck(?:gesendet|geschickt|gesandt)|r[üu]cksendung (?:\p{L}+ ){0,3}(?:erhalten|eingegangen|zugestellt|angekommen)|retourn[ée]|renvoy[ée]|retour (?:reçu|livré)|(?:he|hemos) devuelto|ya (?:lo |la )?devolv|devoluci[oó]n (?:recibida|entregada)|restituit|reso (?:ricevuto|consegnato)|返[品送]済|返[品送]しました|返品が?(?:到着|届)|teruggestuurd|odesła|zwrócił|skickat tillbaka|returnerat|devolvi\b|반품.{0,6}(?:도착|완료|보냈)|ส่ง(?:สินค้า)?คืนแล้ว|đã (?:gửi )?(?:trả|hoàn) (?:lại|hàng)|iade ettim|geri gönderdim|أعدت|أرجعت|sudah (?:saya )?(?:kembalikan|dikembalikan|dikirim balik)|telah dikembalikan/iu,
);

/** What was sold is not there to be sent. */
const NO_STOCK = pattern(
  /out of stock|sold out|no longer (?:available|in stock)|not in stock|stock-?out|\boos\b|缺货|断货|无货|没货|售罄|ausverkauft|nicht (?:mehr )?(?:lieferbar|vorr[äa]tig|auf lager)|rupture de stock|épuisé|agotad|sin (?:stock|existencias)|esaurit|在庫切れ|品切れ|欠品|uitverkocht|niet (?:meer )?op voorraad|brak w magazynie|wyprzedan|slut i lager|esgotad|sem estoque|품절|재고(?:가)? ?없|(?:สินค้า|ของ)หมด|hết hàng|stokta yok|tükendi|نفد|غير متوفر|(?:stok|barang) (?:habis|kosong)/iu,
);

/** Just before it, in the languages whose words above do not say so themselves: it is not so. */
const NEGATED =
  /(?:\bnot|n['’]t|never|nicht|\bnie|\bpas|jamais|\bno|nunca|\bnon|\bmai|não|inte|niet|没有?|未|chưa|không|belum|tidak|لم)\s*(?:\p{L}+\s+)?$/iu;
/** How much stands before it that is looked at, UTF-16 code units. */
const BEFORE = 30;

/** Enough of a text to find it in: a flood must not cost time. */
const READ = 2_000;

function says(words: RegExp, text: string | undefined): boolean {
  const read = text === undefined ? undefined : plain(text.slice(0, READ));
  const found = read === undefined ? null : words.exec(read);
  return !!read && !!found && !NEGATED.test(read.slice(Math.max(0, found.index - BEFORE), found.index));
}

export const asksForLabel = (text: string | undefined): boolean => says(LABEL, text);
export const saysReturned = (text: string | undefined): boolean => says(BACK, text);
export const saysNoStock = (text: string | undefined): boolean => says(NO_STOCK, text);
