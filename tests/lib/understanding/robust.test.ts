import { describe, expect, it } from 'vitest';
import type { MessageFlag } from '@/lib/domain/vocabulary.ts';
import { understand } from '@/lib/understanding/understand.ts';

const flagsOf = (text: string) => understand(text).flags.map(({ flag }) => flag);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

/** Plain messages, each with a flag that must survive whatever is done to its letters. */
const PLAIN: readonly (readonly [MessageFlag, string])[] = [
  ['authenticity', 'This perfume is counterfeit'],
  ['authenticity', 'Das ist eine Fälschung'],
  ['authenticity', 'C’est une contrefaçon'],
  ['authenticity', 'Es una falsificación'],
  ['legal_threat', 'My lawyer will contact you'],
  ['legal_threat', 'Ich schalte meinen Anwalt ein'],
  ['legal_threat', 'Mon avocat va vous contacter'],
  ['legal_threat', 'Avukatıma vereceğim sizi'],
  ['claim_threat', 'I will file a chargeback with my bank'],
  ['safety', 'The charger caught fire'],
  ['safety', 'La batería explotó'],
  ['review_threat', 'Refund me or I leave a bad review'],
];

const MISHAPS: readonly (readonly [string, (text: string) => string])[] = [
  ['upper case', (text) => text.toUpperCase()],
  ['full width', fullWidth],
  ['characters that cannot be seen', (text) => text.replace(/(\p{L}{2})(?=\p{L})/gu, '$1\u200b')],
  ['emoji around words', (text) => text.replaceAll(' ', ' 😡 ')],
  ['decomposed accents', (text) => text.normalize('NFD')],
  ['many exclamation marks', (text) => `${text}!!!!!`],
  ['three spaces between words', (text) => text.replaceAll(' ', '   ')],
];

describe('a risk is seen whatever happened to the letters', () => {
  for (const [mishap, apply] of MISHAPS)
    it.each(PLAIN)(`${mishap}: %s in “%s”`, (flag, text) => {
      expect(flagsOf(apply(text)), apply(text)).toContain(flag);
    });

  it.each<[MessageFlag, string]>([
    ['authenticity', 'this bag is f a k e'],
    ['authenticity', 'this bag is f.a.k.e'],
    ['authenticity', 'this bag is f🔥a🔥k🔥e, shame on you'],
    ['authenticity', 'this bag is f@ke'],
    ['authenticity', 'this is a c0unterfeit watch'],
    ['authenticity', 'obvious counterfiet, the logo is wrong'],
    ['authenticity', 'das ist ein Plagiat, F ä l s c h u n g'],
    ['authenticity', '这是假 货'],
    ['authenticity', '这是假🔥货'],
    ['authenticity', 'c est une contrefacon'],
    ['legal_threat', 'my laywer will sue you'],
    ['legal_threat', 'mi abogado te va a demandar'],
    ['safety', 'la bateria exploto en mi mano'],
    ['safety', 'ｔｈｅ ｃｈａｒｇｅｒ ｃａｕｇｈｔ ｆｉｒｅ'],
  ])('disguised or misspelt: %s in “%s”', (flag, text) => {
    expect(flagsOf(text)).toContain(flag);
  });
});

describe('what is denied is not said', () => {
  it.each<[MessageFlag, string]>([
    ['authenticity', 'not fake as I feared'],
    ['authenticity', 'It is not a counterfeit, I checked'],
    ['authenticity', 'Kein Fake, wie ich befürchtet hatte'],
    ['authenticity', 'Ce n’est pas un faux'],
    ['authenticity', 'No es falso'],
    ['authenticity', 'Non è un falso'],
    ['authenticity', '不是假货,很满意'],
    ['authenticity', '偽物ではなかったです'],
    ['review_threat', 'I would never leave a bad review'],
    ['review_threat', 'please review my order, I think I chose the wrong size'],
    ['review_threat', 'I am not going to leave a negative review'],
    ['review_threat', 'Ich werde keine schlechte Bewertung schreiben'],
    ['claim_threat', 'I will not open a claim'],
    ['claim_threat', 'I do not want to file a dispute, just tell me when it ships'],
    ['legal_threat', 'No lawyer needed, thank you for the help'],
    ['safety', 'No, nobody was injured'],
    ['safety', 'Es ist nicht explodiert'],
  ])('no %s in “%s”', (flag, text) => {
    expect(flagsOf(text)).not.toContain(flag);
  });

  it.each<[MessageFlag, string]>([
    ['claim_threat', 'No refund, then I file a chargeback'],
    ['claim_threat', '再不退款就投诉到平台'],
    ['review_threat', '不给退就打差评'],
    ['legal_threat', 'Wenn Sie nicht zahlen, gehe ich zum Anwalt'],
    ['legal_threat', 'Si no responden, mi abogado los va a demandar'],
    ['safety', 'Not only did it stop, it caught fire'],
  ])('a denial of something else denies no risk: %s in “%s”', (flag, text) => {
    expect(flagsOf(text)).toContain(flag);
  });

  it.each(['No need for a refund, when does it ship?', '我不是要退款,我只想知道什么时候发货'])(
    'a wish that is denied is not the wish: %s',
    (text) => {
      expect(understand(text).intent).not.toBe('refund_request');
    },
  );
});

describe('what says nothing raises nothing, however long', () => {
  it.each(['y\n', 'z ', 'ok ok ', '12345 ', '哈', 'x'])('“%s” again and again', (text) => {
    expect(understand(text.repeat(2_000)).flags).toEqual([]);
  });
});
