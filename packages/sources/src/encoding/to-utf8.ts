import { type Encoding, markLength } from './encodings.ts';

const CHUNK = 1 << 20;
const REPLACEMENT = [0xef, 0xbf, 0xbd];

/** A text as UTF-8 without its mark, and how many characters could not be decoded. */
export interface Utf8 {
  readonly bytes: Uint8Array;
  readonly undecoded: number;
}

/** Brings a text into UTF-8, in stretches so that the whole never stands as one string. `isValid` says it is UTF-8 already. */
export function toUtf8(bytes: Uint8Array, encoding: Encoding, isValid: boolean): Utf8 {
  const body = bytes.subarray(markLength(bytes, encoding));
  if (isValid) return { bytes: body, undecoded: 0 };
  const before = encoding === 'utf-8' ? countReplacements(body) : 0;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  let out = new Uint8Array(Math.ceil(body.length * 1.5) + 16);
  let length = 0;
  const add = (text: string): void => {
    if (length + text.length * 3 > out.length) {
      const grown = new Uint8Array(Math.max(out.length * 2, length + text.length * 3));
      grown.set(out.subarray(0, length));
      out = grown;
    }
    length += encoder.encodeInto(text, out.subarray(length)).written;
  };
  for (let at = 0; at < body.length; at += CHUNK) add(decoder.decode(body.subarray(at, at + CHUNK), { stream: true }));
  add(decoder.decode());
  const decoded = out.subarray(0, length);
  return { bytes: decoded, undecoded: countReplacements(decoded) - before };
}

function countReplacements(bytes: Uint8Array): number {
  const [a, b, c] = REPLACEMENT;
  let count = 0;
  for (let i = bytes.indexOf(a as number); i >= 0; i = bytes.indexOf(a as number, i + 1)) {
    if (bytes[i + 1] === b && bytes[i + 2] === c) count++;
  }
  return count;
}
