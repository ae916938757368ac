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
});
