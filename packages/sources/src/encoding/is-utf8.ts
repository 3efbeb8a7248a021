/** Whether the bytes are well-formed UTF-8 throughout. */
export function isUtf8(bytes: Uint8Array): boolean {
  let i = 0;
  while (i < bytes.length) {
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
  const second = bytes[at + 1] ?? 0;
  if (lead >= 0xc2 && lead < 0xe0) return isTail(second) ? 2 : 0;
  if (lead >= 0xe0 && lead < 0xf0) {
    const isLow = lead === 0xe0 && second < 0xa0;
    const isSurrogate = lead === 0xed && second > 0x9f;
    return isTail(second) && isTail(bytes[at + 2] ?? 0) && !isLow && !isSurrogate ? 3 : 0;
  }
  if (lead >= 0xf0 && lead < 0xf5) {
    const isOutside = (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f);
    return isTail(second) && isTail(bytes[at + 2] ?? 0) && isTail(bytes[at + 3] ?? 0) && !isOutside ? 4 : 0;
  }
  return 0;
}

function isTail(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
