import { isObject } from '../json/is-object.ts';

/** A row with each `{key, value}` of one of its lists as a field `param.<key>`, beside its other fields. */
export function rowWithParams(row: Readonly<Record<string, unknown>>, list: string): Readonly<Record<string, unknown>> {
  const { [list]: params, items, ...others } = row;
  const found: Record<string, unknown> = { ...others };
  if (Array.isArray(items) && items.length > 0) found['items'] = items.length;
  for (const param of Array.isArray(params) ? params : []) {
    if (!isObject(param) || typeof param['key'] !== 'string') continue;
    const name = `param.${param['key']}`;
    if (!Object.hasOwn(found, name)) found[name] = givenOf(param['value']);
  }
  return found;
}

/** The one value of `{string_value, int_value, float_value, double_value}` that is there. */
function givenOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.values(value).find((each) => each !== null && each !== undefined && each !== '');
}
