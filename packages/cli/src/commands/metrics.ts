import { type LibraryItem, libraryList } from '@sluice/core';
import { nearest } from '@sluice/core/diagnostic';
import { colorsOf } from '../console/colors.ts';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { UsageError } from '../console/usage-error.ts';
import { textTable } from '../format/text-table.ts';

export interface MetricsOptions {
  readonly format: 'table' | 'json';
}

/** `sluice metrics [NAME]`: the library, or one metric of it. */
export function metrics(io: Io, name: string | undefined, { format }: MetricsOptions): ExitCode {
  const library = libraryList();
  const shown = name === undefined ? library : library.filter((item) => item.name === name);
  if (name !== undefined && shown.length === 0) throw new UsageError(unknown(name, library));
  if (format === 'json') io.out(`${JSON.stringify(shown, null, 2)}\n`);
  else io.out(name === undefined ? listText(io, shown) : shown.map((item) => itemText(io, item)).join('\n'));
  return exitCode.fine;
}

function unknown(name: string, library: readonly LibraryItem[]): string {
  const near = nearest(
    name,
    library.map((item) => item.name),
  );
  return `The library has no metric ${JSON.stringify(name)}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
}

function listText(io: Io, items: readonly LibraryItem[]): string {
  const { bold } = colorsOf(io);
  const columns = ['metric', 'label', 'unit', 'formula'].map((head) => ({ head, align: 'start' as const }));
  const rows = items.map((item) => [item.name, item.label['en'] ?? '', item.unit, item.formula]);
  return `${textTable(columns, rows, bold)}\n`;
}

function itemText(io: Io, item: LibraryItem): string {
  const { bold } = colorsOf(io);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['formula', item.formula],
    ['unit', item.unit],
    ['better', item.better ?? 'neither'],
    ['insight', item.insight['en']],
    ['action', item.action['en']],
    ['vanity', item.vanity ? 'yes: it grows without the business growing' : undefined],
    ['source', item.source],
  ];
  const lines = facts.flatMap(([key, text]) => (text ? [`  ${key.padEnd(8)} ${text}`] : []));
  return `${bold(`${item.label['en'] ?? item.name} (${item.name})`)}\n  ${item.description['en'] ?? ''}\n${lines.join('\n')}\n`;
}
