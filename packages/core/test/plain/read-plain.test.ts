import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { withLibraryTexts } from '../../src/library/with-texts.ts';
import { defaultMaxBytes, type Place, parse } from '../../src/parse/index.ts';
import { isReadable } from '../../src/parse/readable.ts';
import { compilePlain } from '../../src/plain/index.ts';
import { readPlain } from '../../src/plain/read-plain.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const files = ['examples', 'docs', 'test', 'packages'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`),
);
const texts = files.map((file) => readFileSync(root + file, 'utf8')).filter((text) => text.length < 30_000);

/** What the catalog is made of: all but where lists and maps end. */
function shape(place: Place): unknown {
  if (place.kind === 'scalar') return [place.from, place.to, place.value];
  if (place.kind === 'list') return [place.from, place.items.map(shape)];
  return [place.from, [...place.entries].map(([name, { key, value }]) => [name, key.from, key.to, shape(value)])];
}

/** Where the plain reader reads a text at all, it must read what `parse` reads, and `parse` must find nothing wrong. */
function agrees(text: string): boolean {
  const plain = isReadable(text, defaultMaxBytes) ? readPlain(text) : null;
  if (plain === null) return false;
  const { document, diagnostics } = parse(text);
  expect(diagnostics, text).toEqual([]);
  expect(shape(plain), text).toEqual(shape(document.root));
  return true;
}

describe('readPlain', () => {
  it('reads what parse reads of every file of the repository, and reads most of them', () => {
    const read = texts.filter(agrees);
    expect(read.length).toBeGreaterThan(texts.length / 2);
  });

  it.each(['examples/mailing/sluice.yaml', 'examples/acme/sluice.yaml', 'examples/pipeline/sluice.yaml'])(
    'reads %s, so that a page with such a file loads no more',
    (file) => {
      expect(agrees(readFileSync(root + file, 'utf8'))).toBe(true);
    },
  );

  it.each([
    'a: 1 # one\nb:\n  - x\n  - y: 2\n    z: "q\\u00e9\\n" # c\n',
    'a:\n- 1\n- - 2\n  - 3\n- {b: [1, 2,], "c": d e}\nz: -0.5',
    "a: 'it''s'\r\nb: [x,\r\n  y] # end\r\n",
    'a: {b: 10:30, c: x#y, d: a:b}\n',
    '# only\n\na: b c  \n  # deeper\nc: ~\n',
  ])('reads %j', (text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: *x'],
    ['a tag', 'a: !!str 1'],
    ['a key twice', 'a: 1\na: 2'],
    ['nothing after a colon', 'a:\nb: 1'],
    ['a text over two lines', 'a: one\n  two'],
    ['a block of text', 'a: |\n  x'],
    ['a second document', 'a: 1\n---\nb: 2'],
    ['a tab', 'a:\t1'],
    ['a forbidden key', '__proto__: 1'],
    ['a formula cut by a comma', '{kpi: rate(a, b)}'],
    ['a colon in a text', 'a: b: c'],
    ['a bracket left open', 'a: [1, 2'],
    ['a line that is too far right', 'a: 1\n  b: 2'],
  ])('leaves %s to parse', (_, text) => {
    expect(readPlain(text)).toBeNull();
  });

  it('reads nothing else of texts made of marks', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        '1',
        '-',
        '- ',
        ': ',
        ':',
        ' ',
        '  ',
        '\n',
        '\n',
        '\n  ',
        '\n- ',
        ',',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
      ],
      ...[
        '#',
        ' #',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '?',
        '? ',
        '\\',
        '\t',
        '\r\n',
        '---',
        '...',
        '<<',
        '~',
        '(',
        ')',
      ],
      ...['a: ', 'b: ', '\na: ', '\n  b: ', '\nc:\n', 'é', '\u3000', '\u00a0', '\u2028', '\u0085', '：', '"x"', "'y'"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        agrees(`a: ${pieces.join('')}`);
        agrees(pieces.join(''));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('reads nothing else of real files with a few characters changed', () => {
    const small = texts.filter((text) => text.length < 3000 && readPlain(text) !== null);
    const change = fc.tuple(
      fc.nat(2999),
      fc.nat(3),
      fc.constantFrom(
        '',
        ' ',
        '  ',
        '\n',
        '\n  ',
        ':',
        ': ',
        ',',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '#',
        ' #',
        '-',
        '- ',
        '(',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.array(change, { maxLength: 3 }), (text, changes) => {
        agrees(changes.reduce((t, [at, cut, insert]) => t.slice(0, at) + insert + t.slice(at + cut), text));
      }),
      { numRuns: 800, seed: 2 },
    );
  });
});

describe('compilePlain', () => {
  it('gives the catalog compile gives, for every file of the repository it takes', async () => {
    const read = await Promise.all(texts.map(async (text) => ({ text, catalog: await compilePlain(text) })));
    const taken = read.filter(({ text, catalog }) => {
      if (catalog === null) return false;
      const whole = compile(text);
      expect(withLibraryTexts(catalog)).toEqual(whole.catalog);
      expect(whole.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      return true;
    });
    expect(taken.length).toBeGreaterThan(5);
  });

  const events = `sluice: 1
sources:
  web: {kind: events, from: web.csv, where: {host: example.org}}
  crm: {kind: leads, from: crm.csv, lead: id, stages: {lead: created, won: won}}
dimensions:
  country: {from: web.country, of_lead: at(signup)}
funnels:
  deals: {window: none, stages: [lead, won]}
  visits:
    window: 30 days
    stages: [{id: signup, event: signup, where: {any: [{plan: pro}, {not: {plan: free}}]}}, {id: order, event: [order, buy]}]
    same: [campaign, {shop: web.store}]
    without: [{event: bounced, after: signup, before: order}]
  any: {window: 30 days, order: any, stages: [{id: a, event: a}, {id: b, event: b}]}
dashboards:
  main: {rows: [[{funnel: visits, by: country, where: {country: de}}]]}
`;

  it('gives it for events, conditions and every rule of chains, and for what counts and metrics need besides', async () => {
    const counts = `
metrics: {won: {formula: count(won), where: {country: de}}}
channels: {of_lead: at(won), groups: [{id: ads, label: Ads, when: {medium: cpc}}, {id: mail, when: {medium: email}}]}`;
    for (const text of [events, events + counts]) {
      const catalog = await compilePlain(text);
      if (catalog === null) throw new Error('not taken');
      expect(compile(text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(withLibraryTexts(catalog)).toEqual(compile(text).catalog);
    }
  });

  it('leaves a file to compile whose rule is wrong', async () => {
    for (const [right, wrong] of [
      ['at(signup)', 'at(nothing)'],
      ['before: order', 'before: nothing'],
      ['web.store', 'nothing.store'],
      ['order: any, stages', 'order: any, entry: open, stages'],
      ['{country: de}', '{country: {domain: de}}'],
    ] as const) {
      const text = events.replace(right, wrong);
      expect(text).not.toBe(events);
      expect(await compilePlain(text)).toBeNull();
      expect(compile(text).diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});
