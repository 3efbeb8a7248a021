import type { Diagnostic } from '../diagnostic/index.ts';
import { notUtf8 } from './wide-text.ts';

/** The text of a file's bytes. Anything but UTF-8 is reported; a byte order mark at the start stays for `parse`. */
export function decodeText(bytes: Uint8Array): { text: string; diagnostics: Diagnostic[] } {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: '', diagnostics: [notUtf8(`it is ${wide}`)] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), diagnostics: [] };
  } catch {
    const found = 'some of its bytes have no meaning in UTF-8, so it may be GB18030, Big5 or Windows-1252';
    return { text: '', diagnostics: [notUtf8(found)] };
  }
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  if (bytes.length < 4) return undefined;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16LE';
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'UTF-16BE' : undefined;
}
