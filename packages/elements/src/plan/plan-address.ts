import type { PlanChanges } from '@sluice/core/plans';

/** What a plan was changed to, as it stands in the page's address: `?plan.q4=revenue:1200000,rate.mql:0.3`. */
export function readPlanAddress(plan: string): PlanChanges {
  const text = new URLSearchParams(location.search).get(key(plan)) ?? '';
  let changes: PlanChanges = {};
  for (const part of text.split(',')) {
    const [name = '', number = ''] = part.split(':');
    const value = Number(number);
    if (number !== '' && isPossible(name, value)) changes = withChange(changes, name, value);
  }
  return changes;
}

/** Writes it there; where a page may not, it stays as it is. */
export function writePlanAddress(plan: string, changes: PlanChanges): void {
  const search = new URLSearchParams(location.search);
  const text = changeEntries(changes)
    .map(([name, value]) => `${name}:${value}`)
    .join(',');
  if (text === '') search.delete(key(plan));
  else search.set(key(plan), text);
  const query = search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  try {
    history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  } catch {
    // a page in a sandbox keeps its address
  }
}

/** A number changed, by the name it has in the address; `null` takes the change back. */
export function withChange(changes: PlanChanges, name: string, value: number | null): PlanChanges {
  const kept = changeEntries(changes).filter(([each]) => each !== name);
  const all = value === null ? kept : [...kept, [name, value] as const];
  const of = (prefix: string) =>
    Object.fromEntries(all.flatMap(([each, n]) => (each.startsWith(prefix) ? [[each.slice(prefix.length), n]] : [])));
  const { revenue, deal_size: dealSize } = Object.fromEntries(all);
  return {
    ...(revenue === undefined ? {} : { revenue }),
    ...(dealSize === undefined ? {} : { dealSize }),
    rates: of('rate.'),
    costs: of('cost.'),
  };
}

/** Whether a number can stand there: above 0, a rate at most 1. */
export function isPossible(name: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  return name.startsWith('cost.') ? value >= 0 : value > 0 && (!name.startsWith('rate.') || value <= 1);
}

/** The changes by the names they have in the address. */
export function changeEntries({ revenue, dealSize, rates = {}, costs = {} }: PlanChanges): [string, number][] {
  const single = { revenue, deal_size: dealSize };
  return [
    ...Object.entries(single).flatMap(([name, value]): [string, number][] =>
      value === undefined ? [] : [[name, value]],
    ),
    ...Object.entries(rates).map(([stage, value]): [string, number] => [`rate.${stage}`, value]),
    ...Object.entries(costs).map(([stage, value]): [string, number] => [`cost.${stage}`, value]),
  ];
}

function key(plan: string): string {
  return `plan.${plan}`;
}
