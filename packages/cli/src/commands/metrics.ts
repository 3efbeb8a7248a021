import { type LibraryItem, libraryList } from '@sluice/core';
import { columnsOf, nearest } from '@sluice/core/diagnostic';
import { colorsOf } from '../console/colors.ts';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { UsageError } from '../console/usage-error.ts';
import { padded, textTable } from '../format/text-table.ts';
import { languageOf } from '../language/language.ts';

export interface MetricsOptions {
  readonly format: 'table' | 'json';
}

/** `sluice metrics [NAME]`: the library, one metric of it, or the metrics of a pack. */
export function metrics(io: Io, name: string | undefined, { format }: MetricsOptions): ExitCode {
  const library = libraryList();
  const isIn = (item: LibraryItem) => item.name === name || item.packs.includes(name ?? '');
  const shown = name === undefined ? library : library.filter(isIn);
  if (name !== undefined && shown.length === 0)
    throw new UsageError((words) => words.usage.noLibraryMetric(name, near(name, library)));
  if (format === 'json') io.out(`${JSON.stringify(shown, null, 2)}\n`);
  else
    io.out(
      name === undefined || shown.length > 1 ? listText(io, shown) : shown.map((item) => itemText(io, item)).join('\n'),
    );
  return exitCode.fine;
}

function near(name: string, library: readonly LibraryItem[]): string | undefined {
  return nearest(
    name,
    library.flatMap((item) => [item.name, ...item.packs]),
  );
}

function listText(io: Io, items: readonly LibraryItem[]): string {
  const { bold } = colorsOf(io);
  const { locale, words } = languageOf(io);
  const columns = (['metric', 'label', 'unit', 'formula'] as const).map((head) => ({
    head: words.metrics[head],
    align: 'start' as const,
  }));
  const rows = items.map((item) => [item.name, textIn(item.label, locale), item.unit, item.formula]);
  return `${textTable(columns, rows, bold)}\n`;
}

function itemText(io: Io, item: LibraryItem): string {
  const { bold } = colorsOf(io);
  const { locale, words } = languageOf(io);
  const { metrics: say } = words;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [say.formula, item.formula],
    ...Object.entries(item.formula_with ?? {}).map(([kind, text]) => [say.withKind(kind), text] as const),
    [say.aliasOf, item.alias_of ?? undefined],
    [say.unit, item.unit],
    [say.better, say[item.better ?? 'neither']],
    [say.insight, textIn(item.insight, locale)],
    [say.action, textIn(item.action, locale)],
    [say.review, item.review],
    [say.vanity, item.vanity ? say.isVanity : undefined],
    [say.packs, item.packs.join(', ')],
    [say.source, item.source],
  ];
  const width = Math.max(...facts.map(([key]) => columnsOf(key)));
  const lines = facts.flatMap(([key, text]) => (text ? [`  ${padded(key, width)}  ${text}`] : []));
  const label = textIn(item.label, locale) || item.name;
  return `${bold(`${label} (${item.name})`)}\n  ${textIn(item.description, locale)}\n${lines.join('\n')}\n`;
}

/** A text of the library in a language, else in English. */
function textIn(texts: Readonly<Record<string, string | undefined>>, locale: string): string {
  return texts[locale] ?? texts['en'] ?? '';
}
