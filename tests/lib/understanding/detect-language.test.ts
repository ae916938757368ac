import { describe, expect, it } from 'vitest';
import { detectLanguage } from '@/lib/understanding/detect-language.ts';

describe('the language of a message', () => {
  it('the market decides where a word or two say little', () => {
    expect(detectLanguage('Info?', { market: 'IT' }).language).toBe('it');
    expect(detectLanguage('返金希望', { market: 'JP' }).language).toBe('ja');
    expect(detectLanguage('退款', { market: 'CN' }).language).toBe('zh');
    expect(detectLanguage('👍', { market: 'SE' }).language).toBe('sv');
  });

  it('the market does not overrule what is plainly written', () => {
    expect(detectLanguage('Wo ist mein Paket?', { market: 'US' }).language).toBe('de');
    expect(detectLanguage('Where is my parcel?', { market: 'DE' }).language).toBe('en');
  });

  it('addresses, markup, order numbers and our own quoted mail do not count', () => {
    const text =
      '<p>Wo ist das?</p> https://where.is.example.com/my-order 302-1234567-7654321\n> Dear buyer, where is the item?';
    expect(detectLanguage(text).language).toBe('de');
  });

  it('Vietnamese and Turkish are read without their accents too', () => {
    expect(detectLanguage('don hang cua toi dau roi shop').language).toBe('vi');
    expect(detectLanguage('siparisim ne zaman gelecek').language).toBe('tr');
  });

  it('scripts that none of our languages use are nobody’s', () => {
    for (const text of ['Где мой заказ?', 'Πού είναι;', 'سفارش من کجاست؟ چرا پست نمی‌کنید']) {
      expect(detectLanguage(text).language, text).toBe('und');
    }
    expect(detectLanguage('123 !!!')).toEqual({ language: 'und', confidence: 0 });
  });

  it('a product name in Latin letters does not turn Chinese into English', () => {
    expect(detectLanguage('这个适合 iPhone 15 Pro Max 吗').language).toBe('zh');
  });

  it.each([
    ['en', 'wrong size'],
    ['de', 'falsche Größe'],
    ['fr', 'mauvaise taille'],
    ['es', 'talla equivocada'],
    ['it', 'taglia sbagliata'],
    ['nl', 'verkeerde maat'],
    ['pl', 'zły rozmiar'],
    ['sv', 'fel storlek'],
    ['pt', 'tamanho errado'],
    ['ja', 'サイズ違い'],
    ['ko', '사이즈 달라요'],
    ['zh', '尺码不对'],
    ['th', 'ไซส์ผิด'],
    ['vi', 'sai kích cỡ'],
    ['tr', 'yanlış beden'],
    ['ar', 'مقاس خاطئ'],
    ['id', 'ukuran salah'],
  ])('two words are enough for %s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each([
    ['zh', '我的 order 什么时候 ship out 呀'],
    ['th', 'refund ได้ไหมคะ order หายค่ะ'],
    ['ko', 'tracking 번호가 안 떠요 please 확인'],
    ['de', 'Hi, mein Package ist noch nicht da, please check, danke euch'],
    ['id', 'kak order saya belum sampai, please cek tracking ya'],
    ['es', 'hello, mi paquete no ha llegado todavía, thanks'],
  ])('of two languages in one message the one that carries it counts, %s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each(['ok', '👍👍', '1234', '...', 'xqzt vrrk'])(
    'nobody’s words are not guessed at with confidence: %s',
    (text) => {
      const { language, confidence } = detectLanguage(text);
      expect(language === 'und' || confidence < 0.8, `${language} ${confidence}`).toBe(true);
    },
  );
});
