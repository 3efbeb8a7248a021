import { among, type Check, isObject, lengthOf, list, record, text } from './shape.ts';

const name = text(500);
const field = record({ of: among('row', 'lead'), name }, ['of', 'name']);
const mostValues = 1000;
const longestScalar = 2000;

/** A text, number or truth value. */
export const scalar: Check = (value, at) => {
  const ok =
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && lengthOf(value, longestScalar) <= longestScalar);
  return ok ? null : { at, expected: 'a text, a number or a truth value' };
};

const group: Check = (value, at) =>
  record({ kind: among('all', 'any'), of: list(condition, 0, mostValues) }, ['kind', 'of'])(value, at);

const shapes: Readonly<Record<string, Check>> = {
  all: group,
  any: group,
  not: (value, at) => record({ kind: among('not'), of: condition }, ['kind', 'of'])(value, at),
  in: record({ kind: among('in'), field, values: list(scalar, 0, mostValues) }, ['kind', 'field', 'values']),
  compare: record({ kind: among('compare'), field, op: among('gt', 'gte', 'lt', 'lte'), value: scalar }, [
    'kind',
    'field',
    'op',
    'value',
  ]),
  like: record({ kind: among('like'), field, pattern: name }, ['kind', 'field', 'pattern']),
  domain_in: record({ kind: among('domain_in'), field, list: name, domains: list(name, 0, mostValues) }, [
    'kind',
    'field',
    'list',
    'domains',
  ]),
  exists: record({ kind: among('exists'), field, exists: among(true, false) }, ['kind', 'field', 'exists']),
};

/** A condition in normal form, by its `kind`. */
export function condition(value: unknown, at: string): ReturnType<Check> {
  const kind = isObject(value) ? value['kind'] : undefined;
  const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
  return shape ? shape(value, at) : { at: `${at}/kind`, expected: `one of ${Object.keys(shapes).join(', ')}` };
}
