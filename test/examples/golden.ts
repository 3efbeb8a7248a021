import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { MetricQuery } from '@sluice/core/query';
import type { Value } from '@sluice/core/table';
import { at } from '../../scripts/lib/root.mjs';
import type { Row } from '../support/open-file.ts';
import type { Example } from './example.ts';

export interface Golden {
  readonly query: MetricQuery;
  readonly rows: readonly Row[];
}

const pathOf = (example: Example): string => at(`test/examples/golden/${example}.json`);

/** True where the numbers are written anew instead of compared: look at the difference before it is committed. */
export const isWriting = process.env['UPDATE_GOLDEN'] === '1';

/** The stored answers of an example. */
export function goldenOf(example: Example): Golden[] {
  return existsSync(pathOf(example)) ? JSON.parse(readFileSync(pathOf(example), 'utf8')) : [];
}

export function writeGolden(example: Example, answers: readonly Golden[]): void {
  const lines = answers.map(({ query, rows }) => {
    const texts = rows.map((row) => `      ${JSON.stringify(rounded(row))}`);
    return `  {\n    "query": ${JSON.stringify(query)},\n    "rows": [\n${texts.join(',\n')}\n    ]\n  }`;
  });
  writeFileSync(pathOf(example), `[\n${lines.join(',\n')}\n]\n`);
}

/** Twelve digits tell every ratio apart and leave the last bits of a division out. */
export function rounded(row: Row): Row {
  const plain = (value: Value): Value =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}
