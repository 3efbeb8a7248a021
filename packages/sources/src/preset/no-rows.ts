import type { NoRows, PresetLayout } from '@sluice/core/presets';
import type { HeaderMatch } from './header-match.ts';
import { isNothing } from './shape-cells.ts';

/** Why a record of an export is no row of data; undefined where it is one. */
export type DropReason = (cells: readonly string[]) => 'total-row' | 'footer' | undefined;

/** The test for totals and footers of a format, for a file with this header. */
export function dropReason(
  { totals, footer }: PresetLayout,
  header: readonly string[],
  { fields }: HeaderMatch,
): DropReason {
  const isTotal = testOf(totals, header, fields);
  const isFooter = testOf(footer, header, fields);
  return (cells) => (isTotal(cells) ? 'total-row' : isFooter(cells) ? 'footer' : undefined);
}

function testOf(
  rule: NoRows | undefined,
  header: readonly string[],
  fields: ReadonlyMap<string, string>,
): (cells: readonly string[]) => boolean {
  if (rule === undefined) return () => false;
  const { starts = [], at: fieldsAt = [], cells: words = [], empty = [] } = rule;
  const startAt = fieldsAt.flatMap((name) => header.indexOf(fields.get(name) ?? '\n')).filter((i) => i >= 0);
  const names = empty.flatMap((name) => header.indexOf(fields.get(name) ?? '\n'));
  const at = [...new Set(names)].filter((i) => i >= 0);
  return (cells) => {
    const trimmed = cells.map((cell) => cell.trim());
    const first = trimmed.find((cell) => cell !== '') ?? '';
    const leads = [first, ...startAt.map((i) => trimmed[i] ?? '')];
    if (starts.some((start) => leads.some((cell) => cell.startsWith(start.trim())))) return true;
    if (words.some((word) => trimmed.some((cell) => cell.toLowerCase() === word.toLowerCase()))) return true;
    return at.length > 0 && first !== '' && at.every((i) => isNothing(trimmed[i] ?? ''));
  };
}
