/** SHA-256 of the bytes in hexadecimal; FNV-1a of 64 bits where the page has no `crypto.subtle` (plain http). */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return `fnv1a-${fnv(bytes, 0x811c9dc5)}${fnv(bytes, 0x01234567)}`;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return `sha256-${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function fnv(bytes: Uint8Array, seed: number): string {
  let hash = seed | 0;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
