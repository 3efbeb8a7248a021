import type { Quality, SourceQuality } from '@sluice/core/table';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import { textTable } from './text-table.ts';

const mostCells = 5;

/** The data-quality report for people: rows first, then what was dropped, not read, or worth a look. */
export function toQualityText(io: Io, quality: Quality): string {
  const { bold, dim } = colorsOf(io);
  if (quality.sources.length === 0) return 'The file has no sources: its numbers stand in it.\n';
  const heads = ['source', 'files', 'rows read', 'rows used', 'from', 'to'] as const;
  const columns = heads.map((head) => ({
    head,
    align: head.startsWith('rows') || head === 'files' ? ('end' as const) : ('start' as const),
  }));
  const rows = quality.sources.map((s) => [
    s.source,
    whole(s.files.length),
    whole(s.rowsRead),
    whole(s.rowsUsed),
    s.earliest?.slice(0, 10) ?? '',
    s.latest?.slice(0, 10) ?? '',
  ]);
  const details = quality.sources.flatMap((s) => {
    const lines = sourceLines(s);
    return lines.length > 0 ? [`\n${bold(s.source)}`, ...lines.map((line) => `  ${line}`)] : [];
  });
  const joins = quality.joins.map(
    (j) => `${j.left} to ${j.right} on ${j.on}: ${whole(j.matched)} matched, ${whole(j.unmatched)} not`,
  );
  const joined = joins.length > 0 ? [`\n${bold('joins')}`, ...joins.map((line) => `  ${line}`)] : [];
  const clean = details.length === 0 ? [`\n${dim('Nothing was dropped, and every cell could be read.')}`] : [];
  return `${[textTable(columns, rows, bold), ...details, ...clean, ...joined].join('\n')}\n`;
}

function sourceLines(s: SourceQuality): string[] {
  const more = s.unparsedCount - Math.min(mostCells, s.unparsed.length);
  return [
    ...Object.entries(s.dropped).map(([reason, count]) => `dropped, ${reason}: ${whole(count)}`),
    ...s.unparsed
      .slice(0, mostCells)
      .map((c) => `not read: ${c.file} row ${c.row}, ${c.column}: ${JSON.stringify(c.text)} is not ${c.expected}`),
    ...(s.unparsedCount > 0 && more > 0 ? [`not read: ${whole(more)} more cells`] : []),
    ...(s.duplicates > 0 ? [`rows with a key that came before: ${whole(s.duplicates)}`] : []),
    ...(s.roundedMoney > 0 ? [`money rounded to six decimals: ${whole(s.roundedMoney)} cells`] : []),
    ...s.findings.map((f) => `${f.code}: ${whole(f.count)}${f.detail === '' ? '' : ` (${f.detail})`}`),
  ];
}

function whole(count: number): string {
  return count.toLocaleString('en-US');
}
