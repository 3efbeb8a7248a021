import type { SourceKind } from '@sluice/core/catalog';
import { knownPresets } from '@sluice/core/presets';
import { columnOf, isDate } from './columns.ts';
import { cellCurrency } from './guess/cell-currency.ts';
import type { FileProfile } from './guess/file-profile.ts';
import type { Imported } from './imported.ts';
import { importKnown, type KnownImport } from './known/import-known.ts';
import { recognise } from './known/recognise.ts';
import { profileOf } from './profile.ts';
import type { Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { nameOf, yamlText } from './yaml-text.ts';

const FUNNEL = 'first_look';

/**
 * Proposes a definition file for a data file: of a known format with its `preset:`, of any other a commented `sources:`
 * entry and a two-stage funnel that runs. `name` is the path as it shall stand under `from:`; its end tells the format.
 */
export async function importFile(bytes: Uint8Array, name: string, taken: readonly string[] = []): Promise<Imported> {
  const title = name.replace(/^.*\//, '').replace(/\.[^.]*(\.gz)?$/i, '');
  const id = nameOf(title, 'rows', new Set([FUNNEL, ...taken]));
  const preset = recognise(bytes, name);
  const known = preset === undefined ? undefined : await importKnown(bytes, name, shortId(preset, taken), preset);
  if (preset !== undefined && known !== undefined) return knownFile(title, shortId(preset, taken), preset, known);
  const file = await profileOf(bytes, name);
  const proposal = propose(file, id);
  const lines = ['sluice: 1', `title: ${yamlText(title)}`];
  if (proposal === undefined) {
    lines.push('', ...withoutSource(file));
    const { failure } = file;
    return { yaml: `${[...lines, '', ...dashboard()].join('\n')}\n`, id, ...(failure ? { failure } : {}) };
  }
  const source = sourceLines(file, id, proposal);
  const isMoney = proposal.kind === 'spend' || proposal.kind === 'deals';
  const yamlIn = (currency: string | undefined): string => {
    const money = currencyLines(proposal.kind, currency);
    const shown = dashboard(proposal.kind === 'spend' ? '{kpi: spend}, ' : '');
    const all = [...lines, ...money, '', 'sources:', ...source, '', ...funnelLines(proposal.funnel), '', ...shown];
    return `${all.join('\n')}\n`;
  };
  const currency = proposal.currency ?? (isMoney ? await cellCurrency(yamlIn(undefined), bytes) : undefined);
  return { yaml: yamlIn(currency), id, source };
}

/** The definition `importFile` proposes, as text. */
export async function importColumns(bytes: Uint8Array, name: string): Promise<string> {
  return (await importFile(bytes, name)).yaml;
}

/** A source named for its product: files of one are the same source whatever they are called. */
function shortId(preset: string, taken: readonly string[]): string {
  const [product = '', report = ''] = preset.split('/');
  return nameOf(product === 'generic' ? report : product, 'rows', new Set([FUNNEL, ...taken]));
}

function knownFile(title: string, id: string, preset: string, known: KnownImport): Imported {
  const provisional = knownPresets[preset]?.evidence === 'K';
  const note = provisional ? 'the format is recalled, not seen: look at the rows' : knownPresets[preset]?.title;
  const source = [
    `  ${id}:                          # ${known.rows} rows; ${note}`,
    ...known.source.map((line) => `    ${line}`),
  ];
  const lines = [
    'sluice: 1',
    `title: ${yamlText(title)}`,
    ...currencyLines(known.kind, known.currency),
    '',
    'sources:',
    ...source,
    '',
    ...known.sections,
    ...(known.sections.length > 0 ? [''] : []),
    'dashboards:',
    '  main:',
    '    rows:',
    `      - [${known.shown}]`,
  ];
  return { yaml: `${lines.join('\n')}\n`, id, source, preset, provisional, preview: known.preview };
}

/** The currency of the file; a line to fill in where it has money and does not say of what currency. */
function currencyLines(kind: SourceKind, currency: string | undefined): string[] {
  if (currency !== undefined) return [`currency: ${currency}`];
  if (kind !== 'deals' && kind !== 'spend') return [];
  return ['# currency: EUR                # the file does not say which: until this does, amounts have the sign ¤'];
}

function dashboard(before = ''): string[] {
  return ['dashboards:', '  main:', '    rows:', `      - [${before}{funnel: ${FUNNEL}}]`];
}

function sourceLines(file: FileProfile, id: string, proposal: Proposal): string[] {
  const stated = [...file.stated, ...totalLines(file)];
  const used = [...proposal.source, ...proposal.funnel].join('\n');
  const others = file.columns.filter(({ name }) => !used.includes(yamlText(name)));
  return [
    `  ${id}:                          # ${file.rows} rows`,
    `    kind: ${proposal.kind}                  # ${proposal.because}`,
    `    from: ${yamlText(file.path)}`,
    ...[...proposal.source, ...stated].map((line) => `    ${line}`),
    ...others.slice(0, 30).map(({ name, column }) => `    # also there: ${yamlText(name)} (${column.type})`),
  ];
}

/** A line of totals would be one more row; where a date stands in the other rows, it is told by having none. */
function totalLines({ total, columns }: FileProfile): string[] {
  const column = columns.find(({ name }) => name === total?.column);
  if (total === undefined || column === undefined || isDate(column)) return [];
  return [`where: {not: {${yamlText(column.name)}: ${yamlText(total.text)}}}          # its last line is of totals`];
}

function funnelLines(lines: readonly string[]): string[] {
  return ['funnels:', `  ${FUNNEL}:`, ...lines.map((line) => `    ${line}`)];
}

function lackOf(file: FileProfile): string {
  return columnOf(file, ['cost'], 'number') === undefined
    ? 'it has no columns that a source needs: an id and a date, or a date and numbers'
    : 'its costs need a column of days, or of first and of last days';
}

/** Nothing that fits: the rows are counted here and now. */
function withoutSource(file: FileProfile): string[] {
  const fullest = [...file.columns].sort((a, b) => a.filled - b.filled)[0];
  const reason = file.problem === undefined ? lackOf(file) : `it could not be read: ${file.problem}`;
  return [
    `# ${file.path.replace(/[\r\n]/g, ' ')} is no source yet: ${reason}.`,
    ...file.columns.slice(0, 40).map(({ name, column }) => `# column: ${yamlText(name)} (${column.type})`),
    ...funnelLines([
      'stages: [rows, filled]',
      `counts: {rows: ${file.rows}, filled: ${fullest?.filled ?? 0}}   # rows, and those whose least filled column is filled`,
    ]),
  ];
}
