import type { Explanation, LineageColumn } from '@sluice/core';
import { columnsOf } from '@sluice/core/diagnostic';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import { oneLine } from '../console/shown.ts';
import type { CliWords } from '../language/en.table.ts';
import { wordsOf } from '../language/language.ts';
import { padded } from './text-table.ts';

/** A definition for people: what it is, then its facts, one a line. */
export function toExplanationText(io: Io, e: Explanation): string {
  const { bold, dim } = colorsOf(io);
  const { explain: words, query } = wordsOf(io);
  const title = oneLine(e.label === e.name ? e.name : `${e.label} (${e.name})`);
  const facts: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [words.formula, [e.formula]],
    [words.denominator, [e.denominator]],
    [words.window, e.window],
    [words.basis, [e.basis]],
    [words.zone, [e.zone]],
    [words.defaults, e.defaults],
    [words.lineage, e.lineage.map((column) => columnText(column, words))],
    [words.additivity, e.additivity.map((part) => words.adds(part.measure, words.kindsOfSum[part.additivity]))],
  ];
  const indent = 3 + Math.max(...facts.map(([name]) => columnsOf(name)));
  const lines = facts.flatMap(([name, texts]) =>
    texts
      .filter((text): text is string => text !== undefined && text !== '')
      .map((text, i) => `${dim(padded(i === 0 ? name : '', indent))}${text}`),
  );
  return `${words.kind(bold(title), e.kind)}\n${e.words.join(query.gap)}\n\n${lines.join('\n')}\n`;
}

function columnText({ source, field, column, from }: LineageColumn, words: CliWords['explain']): string {
  const name = column === field ? `${source}.${field}` : words.column(`${source}.${field}`, JSON.stringify(column));
  return from.length > 0 ? words.of(name, from) : words.inFile(name);
}
