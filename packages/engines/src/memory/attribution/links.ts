import type { PathsNode } from '@sluice/core/plan';
import type { PlanRows } from '../store/plan-rows.ts';

/** Which leads an account or deal has. */
export interface Links {
  /** One more than the greatest account or deal that has a lead; it may be one the funnel has no row of. */
  readonly subjects: number;
  readonly leadsOf: (subject: number) => readonly number[];
  readonly isLinked: (lead: number) => boolean;
}

/** The leads of each subject, each once, by the rows that have both; a lead is its own. */
export function linksOf(node: PathsNode, rows: PlanRows): Links {
  if (node.subject === 'lead') return { subjects: 0, leadsOf: (subject) => [subject], isLinked: () => true };
  const leads = new Map<number, Set<number>>();
  const linked = new Set<number>();
  let most = 0;
  for (const id of node.links) {
    const [subjects, ofRow] = [rows.subjects(id, `subject:${node.subject}`), rows.subjects(id, 'subject:lead')];
    const { keep } = rows.rows(id);
    subjects.codes.forEach((subject, row) => {
      const lead = ofRow.codes[row] ?? -1;
      if (subject < 0 || lead < 0 || keep?.[row] === 0) return;
      const known = leads.get(subject) ?? new Set();
      leads.set(subject, known.add(lead));
      linked.add(lead);
      most = Math.max(most, subject + 1);
    });
  }
  const leadsOf = (subject: number) => [...(leads.get(subject) ?? [])];
  return { subjects: most, leadsOf, isLinked: (lead) => linked.has(lead) };
}
