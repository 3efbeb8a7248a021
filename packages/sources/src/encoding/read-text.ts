import type { FileContent } from '../raw/file-reading.ts';
import { encodingOf } from './encodings.ts';
import { isUtf8 } from './is-utf8.ts';
import { sniffEncoding } from './sniff-encoding.ts';
import { toUtf8 } from './to-utf8.ts';

/** The file's text as UTF-8 without a mark, in the stated encoding or the sniffed one, which is noted. */
export function readText({ bytes, path, notes }: FileContent): Uint8Array {
  const { source } = notes;
  const stated = source.encoding === undefined ? undefined : encodingOf(source.encoding, bytes);
  const encoding = stated ?? sniffEncoding(bytes);
  if (stated === undefined && encoding !== 'utf-8') notes.sniffed['encoding'] = encoding;
  const isValid = encoding === 'utf-8' && isUtf8(bytes);
  const text = toUtf8(bytes, encoding, isValid);
  if (text.undecoded > 0) {
    notes.report('unreadable-encoding', { source: source.id, path, encoding, count: text.undecoded });
    notes.find('undecoded-characters', text.undecoded, `${path} as ${encoding}`);
  }
  return text.bytes;
}
