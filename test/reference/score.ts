/** One row of an events source, as written. */
export interface Act {
  readonly lead: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly event: string;
  readonly page?: string;
}

/** One lead, as written. */
export interface Person {
  readonly lead: string;
  readonly at: number;
  readonly size?: number;
}

/** A rule of a random score; lengths in days. */
export interface Rule {
  readonly event?: string;
  readonly page?: string;
  readonly size?: number;
  readonly inactive?: number;
  readonly points: number;
  readonly first?: number;
  readonly perDay?: number;
  readonly within?: number;
  readonly halfLife?: number;
  readonly decay?:
    | { readonly factor: number; readonly every: number }
    | { readonly linear: number }
    | { readonly step: number; readonly every: number };
}

export interface Model {
  readonly range?: readonly [number, number];
  readonly groups: readonly { readonly min?: number; readonly max?: number; readonly rules: readonly Rule[] }[];
}

const day = 86_400_000;

/** Rules S1 to S4 read aloud: slow and obvious, one lead at a time. */
export function scoreOf(
  model: Model,
  lead: string,
  people: readonly Person[],
  acts: readonly Act[],
  at: number,
): number {
  const mine = acts.filter((act) => act.lead === lead && act.at <= at);
  const inOrder = [...mine].sort((a, b) => a.at - b.at || acts.indexOf(a) - acts.indexOf(b));
  const records = people.filter((person) => person.lead === lead && person.at <= at);
  const sum = model.groups.reduce((total, { min = -Infinity, max = Infinity, rules }) => {
    const points = rules.reduce((all, rule) => all + pointsOf(rule, inOrder, records, at), 0);
    return total + Math.max(min, Math.min(max, points));
  }, 0);
  const [least, most] = model.range ?? [-Infinity, Infinity];
  return Math.max(least, Math.min(most, sum));
}

function pointsOf(rule: Rule, acts: readonly Act[], records: readonly Person[], at: number): number {
  if (rule.inactive !== undefined) {
    const latest = acts.at(-1)?.at ?? records.reduce((first, { at: created }) => Math.min(first, created), Infinity);
    return at - latest > rule.inactive * day ? rule.points : 0;
  }
  if (rule.size !== undefined) {
    const { size } = rule;
    return records.some((record) => record.size !== undefined && record.size >= size) ? rule.points : 0;
  }
  const young = acts.filter(
    (act) =>
      act.event === rule.event &&
      (rule.page === undefined || act.page === rule.page) &&
      (rule.within === undefined || at - act.at <= rule.within * day),
  );
  const counted = young.slice(0, rule.first ?? young.length);
  const spent = new Map<string, number>();
  return counted.reduce((total, act) => {
    const today = berlin.format(act.at);
    const before = spent.get(today) ?? 0;
    const given =
      rule.perDay === undefined ? Math.abs(rule.points) : Math.min(Math.abs(rule.points), rule.perDay - before);
    spent.set(today, before + given);
    return total + Math.sign(rule.points) * faded(rule, given, (at - act.at) / day);
  }, 0);
}

const berlin = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });

/** What is left of points, without their sign, after an age in days. */
function faded({ halfLife, decay }: Rule, points: number, age: number): number {
  if (halfLife !== undefined) return points * 0.5 ** (age / halfLife);
  if (decay === undefined) return points;
  if ('linear' in decay) return points * Math.max(0, 1 - age / decay.linear);
  const stretches = Math.floor(age / decay.every);
  return 'factor' in decay ? points * decay.factor ** stretches : Math.max(0, points - decay.step * stretches);
}
