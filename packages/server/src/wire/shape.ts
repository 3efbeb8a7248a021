/** A check of one value: null, or what is wrong with it and where. */
export type Check = (value: unknown, at: string) => Fault | null;

/** What a request's body breaks: `at` is the place as a JSON pointer. */
export interface Fault {
  readonly at: string;
  readonly expected: string;
}

/** A text of 1 to `most` characters. */
export const text =
  (most: number): Check =>
  (value, at) =>
    typeof value === 'string' && value.length > 0 && lengthOf(value, most) <= most
      ? null
      : { at, expected: `a text of 1 to ${most} characters` };

/** One of the values. */
export const among =
  (...values: readonly unknown[]): Check =>
  (value, at) =>
    values.includes(value) ? null : { at, expected: `one of ${values.map((v) => JSON.stringify(v)).join(', ')}` };

/** A list whose items all pass. */
export const list =
  (item: Check, least: number, most: number): Check =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < least || value.length > most)
      return { at, expected: `a list of ${least} to ${most}` };
    return firstFault(value, (entry, i) => item(entry, `${at}/${i}`));
  };

/** An object with these keys and no others; keys in `required` must stand. */
export const record =
  (keys: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
  (value, at) => {
    if (!isObject(value)) return { at, expected: 'an object' };
    const lacking = required.find((key) => !Object.hasOwn(value, key));
    if (lacking !== undefined) return { at: `${at}/${lacking}`, expected: 'to be given' };
    return firstFault(Object.entries(value), ([key, entry]) => {
      const check = Object.hasOwn(keys, key) ? keys[key] : undefined;
      return check
        ? check(entry, `${at}/${key}`)
        : { at: `${at}/${key}`, expected: 'not to be there: the field is unknown' };
    });
  };

/** The first fault of any item. */
export function firstFault<T>(items: readonly T[], check: (item: T, index: number) => Fault | null): Fault | null {
  for (const [index, item] of items.entries()) {
    const fault = check(item, index);
    if (fault) return fault;
  }
  return null;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Length in characters as JSON Schema counts them; long texts are not walked to their end. */
export function lengthOf(value: string, most: number): number {
  return value.length > most * 2 ? value.length : [...value].length;
}
