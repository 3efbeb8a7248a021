import type { Quality, SourceQuality } from '@sluice/core/table';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import type { CliWords } from '../language/en.table.ts';
import { wordsOf } from '../language/language.ts';
import { textTable } from './text-table.ts';

const mostCells = 5;

/** The data-quality report for people: rows first, then what was dropped, not read, or worth a look. */
export function toQualityText(io: Io, quality: Quality): string {
  const { bold, dim } = colorsOf(io);
  const words = wordsOf(io);
  const { data, whole } = words;
  if (quality.sources.length === 0) return `${data.noSources}\n`;
  const columns = (['source', 'files', 'rowsRead', 'rowsUsed', 'from', 'to'] as const).map((head) => ({
    head: data[head],
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
    const lines = sourceLines(s, data);
    return lines.length > 0 ? [`\n${bold(s.source)}`, ...lines.map((line) => `  ${line}`)] : [];
  });
  const joins = quality.joins.map((j) => data.join(j.left, j.right, j.on, j.matched, j.unmatched));
  const joined = joins.length > 0 ? [`\n${bold(data.joins)}`, ...joins.map((line) => `  ${line}`)] : [];
  const clean = details.length === 0 ? [`\n${dim(data.clean)}`] : [];
  return `${[textTable(columns, rows, bold), ...details, ...clean, ...joined].join('\n')}\n`;
}

function sourceLines(s: SourceQuality, data: CliWords['data']): string[] {
  const more = s.unparsedCount - Math.min(mostCells, s.unparsed.length);
  return [
    ...Object.entries(s.dropped).map(([reason, count]) => data.dropped(data.reason(reason), count)),
    ...s.unparsed
      .slice(0, mostCells)
      .map((c) => data.unread(c.file, c.row, c.column, JSON.stringify(c.text), data.expected(c.expected))),
    ...(s.unparsedCount > 0 && more > 0 ? [data.moreUnread(more)] : []),
    ...(s.duplicates > 0 ? [data.duplicates(s.duplicates)] : []),
    ...(s.roundedMoney > 0 ? [data.rounded(s.roundedMoney)] : []),
    ...s.findings.map((f) => data.finding(f.code, f.count, f.detail)),
  ];
}
