import { isUtf8 } from './is-utf8.ts';

/** Whether bytes are what nearly all texts are: UTF-8 without a mark, of which nothing need be said. */
export function isPlainText(bytes: Uint8Array): boolean {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb;
  return !isMarked && !bytes.subarray(0, 4096).includes(0) && isUtf8(bytes);
}
