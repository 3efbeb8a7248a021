import { columnsOf, nearest } from '@sluice/core/diagnostic';
import { colorsOf } from '../console/colors.ts';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { UsageError } from '../console/usage-error.ts';
import { padded, textTable } from '../format/text-table.ts';
import { languageOf } from '../language/language.ts';
import { type PresetItem, presetList } from '../presets/preset-list.ts';

export interface PresetsOptions {
  readonly format: 'table' | 'json';
}

/** `sluice presets [NAME]`: the known export formats, or one of them with its columns. */
export function presets(io: Io, name: string | undefined, { format }: PresetsOptions): ExitCode {
  const all = presetList();
  const shown = name === undefined ? all : all.filter((item) => item.name === name);
  if (name !== undefined && shown.length === 0) {
    const names = all.map((item) => item.name);
    const ofProduct = names.filter((each) => each.startsWith(`${name.toLowerCase()}/`)).join(', ');
    throw new UsageError((words) => words.usage.noPreset(name, ofProduct || nearest(name, names)));
  }
  if (format === 'json') io.out(`${JSON.stringify(shown, null, 2)}\n`);
  else io.out(name === undefined ? listText(io, shown) : shown.map((item) => itemText(io, item)).join('\n'));
  return exitCode.fine;
}

function listText(io: Io, items: readonly PresetItem[]): string {
  const { bold, dim } = colorsOf(io);
  const { presets: say } = languageOf(io).words;
  const columns = (['preset', 'kind', 'format', 'evidence'] as const).map((head) => ({
    head: say[head],
    align: 'start' as const,
  }));
  const rows = items.map((item) => [item.name, item.kind, item.title, evidenceText(io, item)]);
  return `${textTable(columns, rows, bold)}\n\n${dim(say.legend)}\n`;
}

function evidenceText(io: Io, { evidence, provisional }: PresetItem): string {
  const { presets: say } = languageOf(io).words;
  return provisional ? `${say.evidences[evidence]}, ${say.provisional}` : say.evidences[evidence];
}

function itemText(io: Io, item: PresetItem): string {
  const { bold } = colorsOf(io);
  const { presets: say } = languageOf(io).words;
  const facts: readonly (readonly [string, string])[] = [
    [say.kind, item.kind],
    [say.evidence, evidenceText(io, item)],
    [say.seen, item.seen],
    [say.needs, item.needs.map((need) => need.join(' / ')).join(', ')],
  ];
  const width = Math.max(...facts.map(([key]) => columnsOf(key)));
  const lines = facts.map(([key, text]) => `  ${padded(key, width)}  ${text}`);
  const columns = (['field', 'role', 'evidence', 'headers'] as const).map((head) => ({
    head: say[head],
    align: 'start' as const,
  }));
  const rows = item.columns.map((column) => [
    column.field,
    [...column.keys, ...column.stages.map((stage) => `${say.stage} ${stage}`)].join(', '),
    column.evidence,
    column.headers.join(' · '),
  ]);
  return `${bold(`${item.title} (${item.name})`)}\n${lines.join('\n')}\n\n${textTable(columns, rows, bold)}\n`;
}
