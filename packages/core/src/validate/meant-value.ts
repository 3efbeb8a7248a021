import type { Path } from '../parse/index.ts';
import type { JsonType } from './grammar.ts';

/** What stands in place of what was expected. */
interface Found {
  readonly value: unknown;
  /** As written. */
  readonly source: string;
  readonly path: Path;
  readonly expected: readonly JsonType[];
}

/** The value an author meant by one of the wrong type; `isCertain`: as an edit of the text too. */
export function meantValue({ value, source, path, expected }: Found): { text: string; isCertain: boolean } | undefined {
  if (source.includes('\n') || source.length > 80) return undefined;
  if (expected.includes('array') && typeof value === 'string' && /^[^"'[\]{}#]+$/.test(source))
    return { text: `[${source}]`, isCertain: true };
  const isRow = path.length === 4 && path[0] === 'dashboards' && path[2] === 'rows';
  if (isRow && expected.includes('array') && typeof value === 'object')
    return { text: source.startsWith('{') ? `[${source}]` : `[{${source}}]`, isCertain: true };
  if (typeof value !== 'string' || !expected.some((type) => type === 'number' || type === 'integer')) return undefined;
  const number = numberIn(value, expected.includes('number'));
  return number === undefined ? undefined : { text: number, isCertain: false };
}

/** The number in `50%`, `€ 1,000` or `1.234.567`; undefined where it could be two. */
function numberIn(text: string, isShare: boolean): string | undefined {
  const plain = text.replace(/[\s\u00a0€$£¥]|EUR|USD|GBP|CNY/g, '');
  if (/^\d{1,3}(\.\d+)?%$/.test(plain))
    return isShare ? String(Number((Number(plain.slice(0, -1)) / 100).toFixed(8))) : undefined;
  if (/^\d{1,3}([,'’]\d{3})+(\.\d+)?$/.test(plain)) return plain.replace(/[,'’]/g, '');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(plain)) return plain.replaceAll('.', '');
  return /^\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}
