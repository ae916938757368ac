const utf8 = new TextEncoder();

/** HMAC-SHA256 in base64. A text stands for its UTF-8 bytes. */
export async function hmacBase64(key: string | Uint8Array<ArrayBuffer>, message: string): Promise<string> {
  const raw = typeof key === 'string' ? utf8.encode(key) : key;
  const made = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', made, utf8.encode(message)));
  return btoa(String.fromCharCode(...signature));
}
