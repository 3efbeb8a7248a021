import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deref, isKeyChoice, type Schema } from '../../scripts/schema/json-schema.ts';
import { printGrammar, toGrammar } from '../../scripts/schema/to-grammar.ts';
import { beyond, toFunnelGrammar, toPlainGrammar, toRulesGrammar } from '../../scripts/schema/to-plain-grammar.ts';
import { toTypes } from '../../scripts/schema/to-types.ts';
import { parse } from '../../src/parse/index.ts';
import { plainGrammar } from '../../src/plain/more.ts';
import { check } from '../../src/validate/check.ts';
import { fits } from '../../src/validate/fits.ts';
import { grammar } from '../../src/validate/generated/grammar.ts';
import { fullExample } from './full-example.ts';

const schemaUrl = new URL('../../../../schemas/sluice.schema.json', import.meta.url);
const schema: Schema = JSON.parse(readFileSync(schemaUrl, 'utf8'));
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
const oracle = ajv.compile(schema);

/** Every schema with the pointer to it. */
function* schemas(node: Schema, pointer: string): Generator<[string, Schema]> {
  yield [pointer, node];
  for (const group of ['$defs', 'properties'] as const) {
    for (const [key, value] of Object.entries(node[group] ?? {})) yield* schemas(value, `${pointer}/${group}/${key}`);
  }
  for (const key of ['items', 'propertyNames', 'additionalProperties'] as const) {
    const value = node[key];
    if (typeof value === 'object') yield* schemas(value, `${pointer}/${key}`);
  }
  for (const [i, branch] of (node.oneOf ?? []).entries()) yield* schemas(branch, `${pointer}/oneOf/${i}`);
}

const all = [...schemas(schema, '')];
const keys = all.filter(([pointer]) => /\/properties\/[^/]+$/.test(pointer));

describe('schemas/sluice.schema.json', () => {
  it('describes every key and gives an example', () => {
    const bare = keys.filter(([, node]) => {
      const target = deref(schema, node).schema;
      const near = node.$ref?.includes('/properties/') ? lookUp(node.$ref) : node;
      return (near.description ?? target.description) === undefined || (near.examples ?? target.examples) === undefined;
    });
    expect(keys.length).toBeGreaterThan(600);
    expect(bare.map(([pointer]) => pointer)).toEqual([]);
  });

  it('gives examples that are valid', () => {
    const withExamples = all.filter(([pointer, node]) => pointer !== '' && node.examples !== undefined);
    const wrong = withExamples.flatMap(([pointer, node]) => {
      const validator = ajv.getSchema(`${schema.$id}#${pointer}`);
      return (node.examples ?? [])
        .filter((example) => validator?.(example) !== true)
        .map((example) => ({ pointer, example }));
    });
    expect(wrong).toEqual([]);
  });

  it('leaves no map open but free ones', () => {
    const open = all.filter(([, node]) => node.type === 'object' && node.additionalProperties === undefined);
    expect(open.map(([pointer]) => pointer)).toEqual([]);
  });

  it('tags every union', () => {
    const unions = all.filter(([, node]) => node.oneOf !== undefined && !isKeyChoice(node.oneOf));
    expect(unions.length).toBeGreaterThan(15);
    expect(() => toGrammar(schema)).not.toThrow();
  });

  it('is what the committed types and table were made from', async () => {
    const strip = (text: string) => text.slice(text.indexOf('\n') + 1);
    const read = (path: string) => strip(readFileSync(new URL(path, import.meta.url), 'utf8'));
    const whole = toGrammar(schema);
    expect(read('../../src/validate/generated/grammar.ts')).toBe(printGrammar(whole, 'grammar'));
    const [funnels, rules] = [toFunnelGrammar(whole), toRulesGrammar(whole)];
    const plain = printGrammar(beyond(toPlainGrammar(whole), funnels, rules), 'plainGrammar');
    expect(read('../../src/validate/generated/plain-grammar.ts')).toBe(plain);
    expect(read('../../src/validate/generated/funnel-grammar.ts')).toBe(printGrammar(funnels, 'funnelGrammar'));
    for (const [name, text] of Object.entries(await toTypes(schema))) {
      expect(read(`../../src/spec/generated/${name}.ts`)).toBe(text);
    }
  });
});

describe('check(grammar, value)', () => {
  const full = JSON.stringify(parse(fullExample).document.toValue());

  it('accepts what ajv accepts by the schema', () => {
    expect(oracle(JSON.parse(full))).toBe(true);
    expect(check(grammar, JSON.parse(full))).toEqual([]);
  });

  const strange = fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    '',
    'x',
    '3 days',
    'cpl',
    true,
    [],
    ['a'],
    {},
    { id: 'a' },
    { kpi: 'x' },
  );
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('set', 'drop', 'rename', 'add'),
    value: strange,
    key: fc.constantFrom('id', 'event', 'by', 'where', 'points', 'zzz', 'kind', 'table', ''),
  });

  it('agrees with ajv on 4,000 changed files', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const value = JSON.parse(full);
        for (const one of changes) apply(value, one);
        const isValid = oracle(value);
        if (!isValid) refused++;
        expect({ value, isValid: check(grammar, value).length === 0 }).toEqual({ value, isValid });
      }),
      { numRuns: 4_000, seed: 20_260_301 },
    );
    expect(refused).toBeGreaterThan(1_000);
    expect(refused).toBeLessThan(3_990);
  });

  it('agrees with fits(grammar, value), and accepts all that fits(plainGrammar, value) does', () => {
    const common = parse(
      readFileSync(new URL('../../../../examples/pipeline/sluice.yaml', import.meta.url), 'utf8'),
    ).document.toValue();
    let plain = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const value = JSON.parse(full);
        const part = JSON.parse(JSON.stringify(common));
        for (const one of changes) apply(value, one);
        for (const one of changes) apply(part, one);
        expect({ value, fits: fits(grammar, value) }).toEqual({ value, fits: check(grammar, value).length === 0 });
        if (!fits(plainGrammar, part)) return;
        plain++;
        expect({ part, found: check(grammar, part) }).toEqual({ part, found: [] });
      }),
      { numRuns: 800, seed: 20_261_122 },
    );
    expect(plain).toBeGreaterThan(10);
  });
});

function lookUp(ref: string): Schema {
  let at: unknown = schema;
  for (const segment of ref.replace('#/', '').split('/')) at = (at as Record<string, unknown>)[segment];
  return at as Schema;
}

interface Change {
  readonly at: number;
  readonly how: string;
  readonly value: unknown;
  readonly key: string;
}

/** Changes one entry of one map or list somewhere in the value. */
function apply(value: object, { at, how, value: put, key }: Change): void {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, inner] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, name]);
      walk(inner);
    }
  };
  walk(value);
  const [owner, name] = places[at % places.length] ?? [{}, ''];
  const isList = Array.isArray(owner);
  if (how === 'set') owner[name] = structuredClone(put);
  else if (isList) owner.splice(Number(name), 1);
  else if (how === 'add') owner[key] = structuredClone(put);
  else {
    if (how === 'rename') owner[key] = owner[name];
    delete owner[name];
  }
}
