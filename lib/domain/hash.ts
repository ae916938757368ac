/**
 * A short, stable fingerprint of a text (52 bits, base 36). For sameness within one store, not for secrets: two
 * rounds of FNV-1a with different offsets.
 */
export function fingerprint(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193 ^ text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return ((high >>> 0) * 2 ** 20 + ((low >>> 0) & 0xfffff)).toString(36);
}
