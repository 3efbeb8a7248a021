import type { SourceKind } from '@sluice/core/catalog';
import { knownPresets } from '@sluice/core/presets';
import type { LoadedSource } from '@sluice/core/table';
import { nameOf, yamlText } from '../yaml-text.ts';

/** Sections that show something of a source at once, and the widget that shows it. */
export interface KnownFunnel {
  readonly sections: readonly string[];
  readonly shown: string;
}

const FUNNEL = 'first_look';

/** A funnel, or for costs a number, over the stages the file has. */
export function knownFunnel(id: string, kind: SourceKind, source: LoadedSource, preset: string): KnownFunnel {
  if (kind === 'spend') return { sections: [], shown: '{kpi: spend}' };
  if (kind === 'emails') {
    const sums = ['delivered', 'opened', 'clicked'].map((key) => `{kpi: sum(${id}.${key})}`);
    return { sections: [], shown: sums.join(', ') };
  }
  const lines = funnelLines(id, kind, source, preset);
  return {
    sections: ['funnels:', `  ${FUNNEL}:`, ...lines.map((line) => `    ${line}`)],
    shown: `{funnel: ${FUNNEL}}`,
  };
}

function funnelLines(id: string, kind: SourceKind, source: LoadedSource, preset: string): string[] {
  const { stages = {} } = knownPresets[preset] ?? {};
  const there = Object.entries(stages).flatMap(([stage, field]) => (isFilled(source, field) ? [stage] : []));
  const none = 'window: none                   # within how long, e.g. 180 days';
  if (kind === 'counts') return countLines(id, there, source.length);
  if (kind === 'events') return eventLines(source);
  if (kind === 'deals') {
    const closed = source.fields['closed'] === undefined ? `row: ${id}` : `date: ${id}.closed`;
    return [
      none,
      'stages:',
      `  - {id: opportunity, date: ${id}.opened}`,
      `  - {id: won, ${closed}, where: {won: true}}`,
    ];
  }
  const isNew = 'lead' in stages && !there.includes('lead') && isFilled(source, 'at');
  if (isNew && there.length > 0) return [none, 'stages:', `  - {id: lead, date: ${id}.at}`, ...there.map(listed)];
  if (there.length >= 2) return [none, `stages: [${there.join(', ')}]`];
  return [none, 'stages:', `  - {id: known, row: ${id}}`, `  - {id: ${second(source, id)}}`];
}

const listed = (stage: string): string => `  - ${stage}`;

function second(source: LoadedSource, id: string): string {
  const field = ['email', 'account', 'lead'].find((name) => source.fields[name] !== undefined) ?? 'lead';
  return `with_${field}, row: ${id}, where: {${field}: {exists: true}}`;
}

function countLines(id: string, stages: readonly string[], rows: number): string[] {
  if (stages.length >= 2) return [`stages: [${stages.join(', ')}]`, `counts: ${id}`];
  return ['stages: [rows, again]', `counts: {rows: ${rows}, again: ${rows}}   # name two stages of your own`];
}

function eventLines(source: LoadedSource): string[] {
  const column = source.fields['event'];
  const counts = new Map<string, number>();
  if (column?.type === 'text')
    for (const code of column.codes)
      if (code >= 0) counts.set(column.dictionary[code] ?? '', (counts.get(column.dictionary[code] ?? '') ?? 0) + 1);
  const [first = ['', 0], next = first] = [...counts].sort((a, b) => b[1] - a[1]);
  const id = nameOf(first[0], 'first');
  return [
    'window: 90 days                # from the first stage',
    'stages:',
    `  - {id: ${id}, event: ${yamlText(first[0])}}`,
    `  - {id: ${nameOf(next[0], 'second', new Set([id]))}, event: ${yamlText(next[0])}}`,
  ];
}

function isFilled(source: LoadedSource, field: string): boolean {
  const column = source.fields[field];
  if (column === undefined) return false;
  if ('codes' in column) return column.codes.some((code) => code >= 0);
  return column.type === 'boolean' || column.values.some((value) => !Number.isNaN(value));
}
