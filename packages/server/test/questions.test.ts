import { readFileSync } from 'node:fs';
import { isQuestions, questionsFault } from '@sluice/server';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/query.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

const field = { of: 'row', name: 'channel' };
const good = [
  { metrics: ['cpl'], by: ['channel'], grain: 'month', from: '2026-01-01', to: '2026-04-01' },
  { funnel: 'demand', basis: 'entries', period: 'last 3 months', asOf: '2026-10-01T00:00:00Z', version: 1 },
  { metrics: ['rate(visit, lead)'], basis: 'closed' },
  { metrics: ['cpl'], where: { channel: ['email', null, 3, true], region: null, segment: 'small' } },
  { metrics: ['cpl'], where: {} },
  { metrics: ['cpl'], where: { kind: 'text', of: 'row' } },
  { metrics: ['cpl'], where: { kind: 'not', of: { kind: 'in', field, values: ['a', 1, false] } } },
  {
    metrics: ['cpl'],
    where: {
      kind: 'all',
      of: [
        { kind: 'exists', field, exists: false },
        { kind: 'any', of: [] },
      ],
    },
  },
  { metrics: ['cpl'], where: { kind: 'compare', field, op: 'gte', value: 3 } },
  { metrics: ['cpl'], where: { kind: 'like', field, pattern: '/pricing*' } },
  { metrics: ['cpl'], where: { kind: 'domain_in', field, list: 'free_mail', domains: ['example.com'] } },
];
const bad: readonly unknown[] = [
  { metrics: [] },
  { metrics: 'cpl' },
  { metrics: [''] },
  { metrics: ['x'.repeat(2001)] },
  { funnel: 1 },
  { funnel: 'demand', sql: 'select 1' },
  { metrics: ['cpl'], grain: 'hour' },
  { metrics: ['cpl'], by: Array.from({ length: 9 }, () => 'channel') },
  { metrics: ['cpl'], where: { channel: { gte: 3 } } },
  { metrics: ['cpl'], where: { channel: [['email']] } },
  { metrics: ['cpl'], where: JSON.parse('{"__proto__": "x"}') },
  { metrics: ['cpl'], where: { kind: 'in', field: { of: 'row' }, values: [] } },
  { metrics: ['cpl'], where: { kind: 'compare', field, op: 'gte', value: null } },
  { metrics: ['cpl'], where: [] },
  { metrics: ['cpl'], version: 2 },
  JSON.parse('{"__proto__": 1}'),
  { toString: 1 },
  null,
  [],
];
const body = (query: unknown) => ({ version: 1, queries: [query] });

describe('isQuestions(body)', () => {
  it.each(good)('takes %j, as the schema does', (query) => {
    expect(questionsFault(body(query))).toBeNull();
    expect(validate(body(query))).toBe(true);
  });

  it.each(bad.map((query) => [JSON.stringify(query)?.slice(0, 60), query]))(
    'refuses %s, as the schema does',
    (_, query) => {
      expect(isQuestions(body(query))).toBe(false);
      expect(validate(body(query))).toBe(false);
    },
  );

  it('refuses other versions, missing queries and unknown fields beside them', () => {
    for (const value of [
      {},
      { version: 2, queries: [] },
      { version: 1 },
      { version: 1, queries: [], extra: 1 },
      [],
      'x',
    ])
      expect([isQuestions(value), validate(value)]).toEqual([false, false]);
  });

  it('agrees with the schema on 2,000 bodies made at random', () => {
    const words = [
      'kind',
      'of',
      'field',
      'name',
      'values',
      'value',
      'op',
      'metrics',
      'where',
      'funnel',
      'by',
      'version',
      'x',
    ];
    const texts = ['all', 'not', 'in', 'row', 'lead', 'gte', 'exists', 'month', '', 'channel'];
    const leaf = fc.oneof(fc.constantFrom<unknown>(...texts, null, true, 1, 2), fc.constant('y'.repeat(600)));
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...words), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    const query = fc.record({ metrics: fc.constant(['cpl']), where: tree }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(query, tree), (asked) => isQuestions(body(asked)) === validate(body(asked))),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('says where the first fault is and what is expected there', () => {
    expect(questionsFault(body({ metrics: ['cpl'], sql: 'x' }))).toEqual({
      at: '/queries/0/sql',
      expected: 'not to be there: the field is unknown',
    });
  });
});
