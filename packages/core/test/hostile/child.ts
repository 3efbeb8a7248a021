import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../src/parse/index.ts';
import { validate } from '../../src/validate/index.ts';
import { fullExample } from '../validate/full-example.ts';
import { bombs } from './bombs.ts';

/** The verdict on a text: its codes; throws where an offset leaves the text or a prototype was changed. */
function verdict(text: string): string[] {
  const { document, diagnostics } = parse(text);
  const validated = validate(document);
  const all = [...diagnostics, ...validated.diagnostics];
  JSON.stringify(validated.spec);
  for (const { code, from, to, fix } of all) {
    const bounds = [from, to, fix?.from ?? from, fix?.to ?? to];
    if (bounds.some((at) => !Number.isInteger(at) || at < 0 || at > text.length) || from > to) {
      throw new Error(`${code} has the range ${from}..${to} in ${text.length} characters`);
    }
  }
  if ('polluted' in {} || ({} as { admin?: unknown }).admin !== undefined) throw new Error('A prototype was changed');
  return all.map(({ code }) => code);
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function runBombs(): void {
  verdict(fullExample);
  for (const [name, [text]] of Object.entries(bombs)) {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const start = process.cpuUsage();
    const codes = verdict(text);
    const { user, system } = process.cpuUsage(start);
    const megabytes = (process.memoryUsage().rss - before) / 1e6;
    tell({ name, codes: [...new Set(codes)], cpuMs: (user + system) / 1e3, megabytes });
  }
}

const fragments = [
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    ': ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    ' #',
    '&a ',
    '*a',
    '!x ',
    '|\n',
    '>\n',
  ],
  ...[
    '? ',
    '- ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '<<',
    '\t',
    '\r\n',
    '\\',
    '\\x',
    '：',
    '，',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '🙂',
  ],
  ...[
    'sluice: 1\n',
    'sources',
    'kind',
    'leads',
    'funnels',
    'stages',
    'event',
    'rate(a, b)',
    'kpi',
    'rows',
    'null',
    '1',
    '-3.5',
    'x',
  ],
  ...[
    '__proto__',
    'constructor',
    'label',
    'score',
    'points',
    'where',
    'gte',
    '30 days',
    '2026-Q4',
    'metrics',
    'use',
    'formula',
  ],
];

function runRandom(): void {
  const soup = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(''));
  const damaged = fc
    .array(fc.tuple(fc.nat(fullExample.length), fc.nat(12), fc.constantFrom(...fragments, '')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((cuts) =>
      cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), fullExample),
    );
  const any = fc.string({ unit: 'binary', maxLength: 200 });
  const seen = new Set<string>();
  const property = (arbitrary: fc.Arbitrary<string>) =>
    fc.property(arbitrary, (text) => {
      for (const code of verdict(text)) seen.add(code);
    });
  fc.assert(property(soup), { numRuns: 6_700, seed: 1 });
  fc.assert(property(any), { numRuns: 3_000, seed: 2 });
  fc.assert(property(damaged), { numRuns: 300, seed: 3 });
  tell({ texts: 10_000, codes: [...seen].sort() });
}

function runSuite(folder: string): void {
  if (!existsSync(folder)) return;
  let cases = 0;
  for (const file of readdirSync(folder)) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    verdict(text);
    const value = parse(text).document.toValue();
    for (const one of Array.isArray(value) ? value : []) {
      const yaml: unknown = one?.yaml;
      if (typeof yaml !== 'string') continue;
      verdict(
        yaml.replace(/␣/g, ' ').replace(/—*»/g, '\t').replace(/⇔/g, '\ufeff').replace(/↵/g, '').replace(/∎\n$/, ''),
      );
      cases++;
    }
  }
  tell({ suiteCases: cases });
}

const task = process.argv[2];
if (task === 'bombs') runBombs();
if (task === 'random') runRandom();
if (task === 'suite') runSuite(process.argv[3] ?? '');
