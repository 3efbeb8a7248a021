/** No byte of four has its high bit set. */
const ASCII_WORD = 0x80808080 | 0;

/** Whether the bytes are well-formed UTF-8 throughout. */
export function isUtf8(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const lastWord = bytes.length - 4;
  let i = 0;
  while (i < bytes.length) {
    while (i <= lastWord && (view.getInt32(i, true) & ASCII_WORD) === 0) i += 4;
    if (i === bytes.length) break;
    if ((bytes[i] as number) < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i);
    if (length === 0) return false;
    i += length;
  }
  return true;
}

/** The length of the sequence of two to four bytes at `at`; 0 where it is malformed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return isAllowed(lead, bytes[at + 1] as number) ? length : 0;
}

/** Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte. */
function isAllowed(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second <= 0x8f;
}
