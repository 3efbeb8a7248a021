import type { Explanation, LineageColumn } from '@sluice/core';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';

const indent = 14;

/** A definition for people: what it is, then its facts, one a line. */
export function toExplanationText(io: Io, e: Explanation): string {
  const { bold, dim } = colorsOf(io);
  const title = e.label === e.name ? e.name : `${e.label} (${e.name})`;
  const facts: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['formula', [e.formula]],
    ['denominator', [e.denominator]],
    ['window', e.window],
    ['counted', [e.basis]],
    ['zone', [e.zone]],
    ['defaults', e.defaults],
    ['read from', e.lineage.map(columnText)],
    ['adds up', e.additivity.map(({ measure, additivity }) => `${measure}: ${additivity}`)],
  ];
  const lines = facts.flatMap(([name, texts]) =>
    texts
      .filter((text): text is string => text !== undefined && text !== '')
      .map((text, i) => `${dim((i === 0 ? name : '').padEnd(indent))}${text}`),
  );
  return `${bold(title)}, a ${e.kind}\n${e.words.join(' ')}\n\n${lines.join('\n')}\n`;
}

function columnText({ source, field, column, from }: LineageColumn): string {
  const name = column === field ? `${source}.${field}` : `${source}.${field} = column ${JSON.stringify(column)}`;
  return from.length > 0 ? `${name} of ${from.join(', ')}` : `${name}, in the file itself`;
}
