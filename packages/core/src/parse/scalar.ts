import type { ScalarValue } from './place.ts';

const decimal = /^[-+]?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?$/;

/**
 * What a plain (unquoted) scalar means: nothing, true or false, or a number where it is a plain decimal. Everything
 * else is text: dates, 10:30, 012, 0x1F, 1e5, 1_000, .inf, yes, on. The number's exact digits stay in the source.
 */
export function plainScalar(source: string): ScalarValue {
  switch (source) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return decimal.test(source) ? Number(source) : source;
  }
}
