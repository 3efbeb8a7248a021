import { type Act, type Model, type Person, scoreOf } from './score.ts';

/** A row of a lead, its record or something it did. */
export interface LeadRow {
  readonly at: number;
  readonly act?: Act;
  readonly person?: Person;
}

/** Who is scored, and how. */
export interface Scored {
  readonly model: Model;
  readonly people: readonly Person[];
  readonly acts: readonly Act[];
}

/** The rows of a lead in rule F5's order, its records before what it did at the same time. */
export function rowsOf({ people, acts }: Scored, lead: string): LeadRow[] {
  const records = people.filter((each) => each.lead === lead).map((person) => ({ at: person.at, person }));
  const done = acts.filter((each) => each.lead === lead).map((act) => ({ at: act.at, act }));
  return [...records, ...done].sort((a, b) => a.at - b.at);
}

/** Rule S5 read aloud: by row of the lead whether its score, with that row and all before it, is high enough. */
export function isHot(scored: Scored, lead: string, least: number): boolean[] {
  const rows = rowsOf(scored, lead);
  return rows.map(({ at }, i) => {
    const known = rows.slice(0, i + 1);
    const people = known.flatMap(({ person }) => person ?? []);
    const acts = known.flatMap(({ act }) => act ?? []);
    return scoreOf(scored.model, lead, people, acts, at) >= least;
  });
}

/** The same of a first stage: by row whether the score turns high enough there, which it was not at the row before. */
export function turnsHot(scored: Scored, lead: string, least: number): boolean[] {
  const hot = isHot(scored, lead, least);
  return hot.map((isNow, i) => {
    const wasBefore = i > 0 && hot[i - 1] === true;
    return isNow && !wasBefore;
  });
}

/** Whether one of some rows of a lead is followed by another that is such an event, at most some milliseconds after (F5). */
export function isFollowed(scored: Scored, lead: string, from: readonly boolean[], event: string, window: number) {
  const rows = rowsOf(scored, lead);
  return rows.some((first, i) => {
    if (from[i] !== true) return false;
    const others = rows.filter((_, k) => k !== i);
    return others.some(({ at, act }) => act?.event === event && at >= first.at && at <= first.at + window);
  });
}
