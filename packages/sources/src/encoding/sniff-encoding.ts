import { type Encoding, markLength } from './encodings.ts';
import { isUtf8 } from './is-utf8.ts';

const SAMPLE = 1 << 16;

/** The encoding of a text: by its mark, by zero bytes, by being UTF-8 throughout, else by the pairs its high bytes make. */
export function sniffEncoding(bytes: Uint8Array): Encoding {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const)
    if (markLength(bytes, encoding) > 0) return encoding;
  return wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : byteEncoding(bytes));
}

/** UTF-16 without a mark: text of mostly Latin letters has a zero in every second byte. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = end / 2;
  if (half < 2) return undefined;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

interface Pairs {
  /** A high byte next to no other: an accented letter of a one-byte encoding. */
  lone: number;
  pairs: number;
  /** Pairs whose second byte is ASCII, which Big5 has in four of ten and GB 2312 never. */
  lowTrail: number;
  /** Pairs of the common Chinese characters of GB 2312 with a first byte Big5 keeps for rare ones. */
  common: number;
}

function byteEncoding(bytes: Uint8Array): Encoding {
  const { lone, pairs, lowTrail, common } = countPairs(bytes);
  if (pairs <= lone * 2) return 'windows-1252';
  if (lowTrail > pairs * 0.1 && common < pairs * 0.35) return 'big5';
  return 'gb18030';
}

function countPairs(bytes: Uint8Array): Pairs {
  const found: Pairs = { lone: 0, pairs: 0, lowTrail: 0, common: 0 };
  let seen = 0;
  for (let i = 0; i < bytes.length && seen < SAMPLE; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    seen++;
    const trail = bytes[i + 1] ?? 0;
    const isPair =
      lead > 0x80 && lead < 0xff && (trail >= 0xa1 || (trail >= 0x40 && trail < 0x7f && isNextHigh(bytes, i)));
    if (!isPair) {
      found.lone++;
      continue;
    }
    found.pairs++;
    if (trail < 0x80) found.lowTrail++;
    if (lead >= 0xc7 && lead <= 0xd7 && trail >= 0xa1) found.common++;
    i++;
  }
  return found;
}

/** A letter after a high byte is the second half of a pair where the text around is high too. */
function isNextHigh(bytes: Uint8Array, at: number): boolean {
  return (
    (bytes[at + 2] ?? 0) > 0x80 || (at > 1 && ((bytes[at - 1] as number) > 0x80 || (bytes[at - 2] as number) > 0x80))
  );
}
