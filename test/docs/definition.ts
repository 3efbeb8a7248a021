import { parse } from '../../packages/core/src/parse/index.ts';

type Plain = Readonly<Record<string, unknown>>;

/** True for a snippet that is a file of its own. */
export const isWhole = (text: string): boolean => /^sluice: 1$/m.test(text);

/** A snippet laid over a whole file: maps are merged by key, everything else is replaced. JSON is YAML too. */
export function laidOver(whole: string, part: string): string {
  return JSON.stringify(merged(readMap(whole), readMap(part)), null, 1);
}

function readMap(text: string): Plain {
  const value = parse(text).document.toValue();
  if (!isMap(value)) throw new Error('a snippet is a map');
  return value;
}

function merged(base: Plain, over: Plain): Plain {
  const both = Object.entries(over).map(([key, value]): [string, unknown] => {
    const own = base[key];
    return [key, isMap(own) && isMap(value) ? merged(own, value) : value];
  });
  return { ...base, ...Object.fromEntries(both) };
}

function isMap(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
