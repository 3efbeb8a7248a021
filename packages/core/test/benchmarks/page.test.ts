import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  benchmarkIds,
  benchmarkOrigins,
  benchmarkRows,
  benchmarksRead,
  shippedBenchmark,
} from '../../src/benchmarks/index.ts';
import { libraryMetrics } from '../../src/library/whole/whole-library.ts';

const page = fileURLToPath(new URL('../../../../docs/benchmarks.md', import.meta.url));
const [start, end] = ['<!-- benchmarks -->', '<!-- end -->'];

function figureOf(id: string): string {
  const { value, low, high, currency, metric } = shippedBenchmark(id) ?? { metric: '' };
  const isShare = libraryMetrics.find((each) => each.id === metric)?.unit === 'ratio';
  const text = (figure: number) => (isShare ? `${Number((figure * 100).toFixed(2))} %` : `${figure}`);
  const range = low === undefined ? '' : high === undefined ? `from ${text(low)}` : `${text(low)} to ${text(high)}`;
  const all = value === undefined ? range : range === '' ? text(value) : `${text(value)} (${range})`;
  return currency === undefined ? all : `${all} ${currency}`;
}

function tables(): string {
  const figures = benchmarkIds.map((id) => {
    const { metric, population } = shippedBenchmark(id) ?? { metric: '' };
    const who = typeof population === 'object' ? population['en'] : population;
    const { from, year } = benchmarkOrigins[benchmarkRows[id].of];
    return `| \`${id}\` | \`${metric}\` | ${figureOf(id)} | ${who} | ${year} | ${from} |`;
  });
  const origins = Object.values(benchmarkOrigins).map(({ from, url, licence }) => `| [${from}](${url}) | ${licence} |`);
  return [
    '| name | metric | figure | of whom | year | source |\n|---|---|---|---|---|---|',
    ...figures,
    '',
    `| source, read on ${benchmarksRead} in quotations | terms |\n|---|---|`,
    ...origins,
  ].join('\n');
}

describe('docs/benchmarks.md', () => {
  it('lists every benchmark that comes along, with its origin (UPDATE_DOCS=1 writes it)', () => {
    const text = readFileSync(page, 'utf8');
    const [before = '', rest = ''] = text.split(start);
    const after = rest.split(end)[1] ?? '';
    const expected = `${before}${start}\n${tables()}\n${end}${after}`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, expected);
    else expect(text).toBe(expected);
  });
});
