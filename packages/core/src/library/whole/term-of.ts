import { type Duration, parseDuration } from '../../calendar/index.ts';
import type { Measure, Source, Unit } from '../../catalog/index.ts';
import type { LibraryScope, LibrarySettings, LibraryTerm } from '../library-interface.ts';
import { customersTerm } from './customers-term.ts';
import { settingNumbers, type TermRow, terms } from './terms.table.ts';

/** What a name of the library's formulas stands for in a file, or what the file lacks for it. */
export function termOf(name: string, scope: LibraryScope): LibraryTerm | undefined {
  if (name === 'referrals_worth') return referrals(scope.settings);
  if (Object.hasOwn(settingNumbers, name)) return settingOf(name, scope.settings);
  const row = Object.hasOwn(terms, name) ? terms[name] : undefined;
  return row && measureTerm(row, scope);
}

/** The length of time a name of the library's formulas stands for. */
export function durationOf(name: string, settings: LibrarySettings): Duration | undefined {
  return name === 'fast_within' ? lengthOf(settings['fast_within'], { n: 30, unit: 'day' }) : undefined;
}

function settingOf(name: string, settings: LibrarySettings): LibraryTerm {
  const value = settings[name] ?? settingNumbers[name];
  if (typeof value !== 'number') return { kind: 'needs-setting', key: name };
  return name === 'revenue_target' ? { kind: 'number', value, unit: 'currency' } : { kind: 'number', value };
}

/** What the customers one customer brings are worth: the value is of each, or of all together. */
function referrals(settings: LibrarySettings): LibraryTerm {
  const { referrals: count, referral_value: value, referral_value_of: of } = settings;
  if (typeof value !== 'number') return { kind: 'needs-setting', key: 'referral_value' };
  if (of === 'all') return { kind: 'number', value, unit: 'currency' };
  return typeof count === 'number'
    ? { kind: 'number', value: count * value, unit: 'currency' }
    : { kind: 'needs-setting', key: 'referrals' };
}

function measureTerm(row: TermRow, scope: LibraryScope): LibraryTerm {
  if ('customers' in row) return customersTerm(row, scope);
  const all = Object.values(scope.sources).filter((source) => source.kind === row.of);
  if (all.length === 0) return { kind: 'needs-source', of: row.of };
  const key = keyOf(row);
  const having = key === null ? all : all.filter((source) => scope.fieldsOf(source)?.has(key) ?? true);
  const ids = (sources: readonly Source[]) => sources.map(({ id }) => id);
  if (having.length === 0) return { kind: 'needs-key', key: key ?? '', sources: ids(all) };
  return { kind: 'measure', unit: unitOf(row), measure: measureOf(row, ids(having), scope.settings) };
}

type OtherRow = Exclude<TermRow, { customers: unknown }>;

/** The key a measure cannot do without. */
function keyOf(row: OtherRow): string | null {
  if ('sum' in row) return row.sum;
  if ('level' in row) return row.level;
  if ('accounts' in row) return 'account';
  return 'open' in row && row.open === 'weighted' ? 'probability' : null;
}

function unitOf(row: OtherRow): Unit {
  if ('sum' in row) return row.unit;
  if ('open' in row) return row.open === 'count' ? 'count' : 'currency';
  return 'part' in row && !row.part.startsWith('accounts') ? 'currency' : 'count';
}

function measureOf(row: OtherRow, sources: readonly string[], settings: LibrarySettings): Measure {
  if ('sum' in row)
    return { kind: 'key_sum', sources, key: row.sum, ...(row.profile ? whereProfile(row.profile) : {}) };
  if ('level' in row) {
    const base = settings['list_base'] === 'end' ? 'end' : 'start';
    return { kind: 'level', sources, key: row.level, at: row.at === 'base' ? base : row.at };
  }
  if ('rows' in row) return { kind: 'rows', source: sources[0] ?? '' };
  if ('open' in row) return { kind: 'open_deals', sources, of: row.open };
  if ('accounts' in row) return { kind: 'deals', sources, which: 'won', of: 'accounts' };
  const month = { n: 1, unit: 'month' } as const;
  if (row.over === undefined) return { kind: 'recurring', sources, of: row.part };
  const over = row.over === 'month' ? month : lengthOf(settings['retention_over'], month);
  return { kind: 'recurring', sources, of: row.part, over };
}

function whereProfile(profile: string): {
  readonly where: NonNullable<Extract<Measure, { kind: 'key_sum' }>['where']>;
} {
  return { where: { kind: 'in', field: { of: 'row', name: 'profile' }, values: [profile] } };
}

function lengthOf(text: string | number | undefined, otherwise: Duration): Duration {
  return (typeof text === 'string' ? parseDuration(text) : null) ?? otherwise;
}
