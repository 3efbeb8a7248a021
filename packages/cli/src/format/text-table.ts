import { columnsOf } from '@sluice/core/diagnostic';

/** A column of a table for people. */
export interface TextColumn {
  readonly head: string;
  readonly align: 'start' | 'end';
}

const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Lines of columns padded with blanks, the head first, without a line end at the last. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  bold: (text: string) => string,
): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(invisible, '\ufffd')));
  const widths = columns.map(({ head }, i) =>
    Math.max(columnsOf(head), ...clean.map((row) => columnsOf(row[i] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => padded(cell, widths[i] ?? 0, columns[i]?.align ?? 'start'))
      .join('  ')
      .trimEnd();
  return [bold(line(columns.map(({ head }) => head))), ...clean.map(line)].join('\n');
}

/** A text with blanks up to a number of columns: behind it, or before it. */
export function padded(text: string, width: number, align: TextColumn['align'] = 'start'): string {
  const blanks = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return align === 'end' ? blanks + text : text + blanks;
}
