import { type FileProfile, profileOf } from './profile.ts';
import type { Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { nameOf, yamlText } from './yaml-text.ts';

const FUNNEL = 'first_look';

/**
 * Proposes a definition file for a file nothing is known of: a commented `sources:` entry and a two-stage funnel that
 * runs. `name` is the path as it shall stand under `from:`; its end tells the format.
 */
export async function importColumns(bytes: Uint8Array, name: string): Promise<string> {
  const file = await profileOf(bytes, name);
  const id = nameOf(name.replace(/^.*\//, '').replace(/\.[^.]*(\.gz)?$/i, ''), 'rows', new Set([FUNNEL]));
  const proposal = propose(file, id);
  const title = name.replace(/^.*\//, '').replace(/\.[^.]*(\.gz)?$/i, '');
  const lines = ['sluice: 1', `title: ${yamlText(title)}`, ''];
  if (proposal === undefined) lines.push(...withoutSource(file));
  else lines.push(...sourceLines(file, id, proposal), '', ...funnelLines(proposal.funnel));
  return `${[...lines, '', ...dashboard].join('\n')}\n`;
}

const dashboard = ['dashboards:', '  main:', '    rows:', `      - [{funnel: ${FUNNEL}}]`];

function sourceLines(file: FileProfile, id: string, proposal: Proposal): string[] {
  const stated = [
    ...(file.dates === undefined
      ? []
      : [`dates: ${file.dates}              # or dd/MM/yyyy: the file does not show which`]),
    ...(file.decimal === undefined
      ? []
      : [`numbers: {decimal: "${file.decimal}"}          # or ",": the file does not show which`]),
  ];
  const used = [...proposal.source, ...proposal.funnel].join('\n');
  const others = file.columns.filter(({ name }) => !used.includes(yamlText(name)));
  return [
    'sources:',
    `  ${id}:                          # ${file.rows} rows`,
    `    kind: ${proposal.kind}                  # ${proposal.because}`,
    `    from: ${yamlText(file.path)}`,
    ...[...proposal.source, ...stated].map((line) => `    ${line}`),
    ...others.slice(0, 30).map(({ name, column }) => `    # also there: ${yamlText(name)} (${column.type})`),
  ];
}

function funnelLines(lines: readonly string[]): string[] {
  return ['funnels:', `  ${FUNNEL}:`, ...lines.map((line) => `    ${line}`)];
}

/** Nothing that fits: the rows are counted here and now. */
function withoutSource(file: FileProfile): string[] {
  const fullest = [...file.columns].sort((a, b) => a.filled - b.filled)[0];
  const reason =
    file.problem === undefined
      ? 'no column is an id, a date and a number a source needs'
      : `it could not be read: ${file.problem}`;
  return [
    `# ${file.path.replace(/[\r\n]/g, ' ')} is no source yet: ${reason}.`,
    ...file.columns.slice(0, 40).map(({ name, column }) => `# column: ${yamlText(name)} (${column.type})`),
    ...funnelLines([
      'stages: [rows, filled]',
      `counts: {rows: ${file.rows}, filled: ${fullest?.filled ?? 0}}   # rows, and those whose least filled column is filled`,
    ]),
  ];
}
