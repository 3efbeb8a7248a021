import type { Path } from '../parse/index.ts';

/** Keys that say how something is shown: without them the definition still means the same. */
const shown: ReadonlySet<string> = new Set([
  'label',
  'title',
  'description',
  'owner',
  'review',
  'position',
  'insight',
  'action',
  'vanity',
  'better',
  'benchmark',
  'span',
]);

/** Keys of widgets that have a usual value; without `by` or `where` they would show another number under the same name. */
const ofWidgets: ReadonlySet<string> = new Set(['id', 'period', 'basis', 'grain', 'compare', 'sort', 'limit']);

/** Definitions that fail alone, as patterns of paths: `*` is any step. The deepest that fits is dropped. */
const units: readonly (readonly string[])[] = [
  ['*'],
  ['include', '*'],
  ['sources', '*'],
  ['dimensions', '*'],
  ['channels', 'groups', '*'],
  ['funnels', '*'],
  ['funnels', '*', 'stages', '*'],
  ['lists', '*'],
  ['scores', '*'],
  ['matrix', 'routes', '*'],
  ['labels', '*'],
  ['experiments', '*'],
  ['metrics', '*'],
  ['metrics', 'use', '*'],
  ['targets', '*'],
  ['plans', '*'],
  ['benchmarks', '*'],
  ['benchmarks', 'use', '*'],
  ['dashboards', '*'],
  ['dashboards', '*', 'filters', '*'],
  ['dashboards', '*', 'rows', '*'],
  ['dashboards', '*', 'rows', '*', '*'],
  ['sharing', '*'],
];

/** What to leave out for something wrong at `path`: the smallest definition around it that can fail alone. */
export function dropFor(path: Path): Path {
  let best: Path = path.length === 0 ? [] : path.slice(0, 1);
  for (const unit of units) {
    if (unit.length > best.length && unit.length <= path.length && fits(unit, path)) best = path.slice(0, unit.length);
  }
  const next = path[best.length];
  if (typeof next !== 'string') return best;
  const isOwnKey = (shown.has(next) && !isColumnKey(best, next)) || isOfPage(best, next);
  return isOwnKey ? path.slice(0, best.length + 1) : best;
}

/** A dashboard is its rows: whatever else is wrong in it has a usual value, as have some keys of its widgets. */
function isOfPage(unit: Path, key: string): boolean {
  if (unit[0] !== 'dashboards') return false;
  return (unit.length === 2 && key !== 'rows') || (unit.length === 5 && ofWidgets.has(key));
}

function fits(unit: readonly string[], path: Path): boolean {
  return unit.every((step, i) => step === '*' || step === path[i]);
}

/** The owner of a source is one of its columns. */
function isColumnKey(unit: Path, key: string): boolean {
  return unit[0] === 'sources' && key === 'owner';
}
