import type { PathsNode } from '@sluice/core/plan';
import type { PlanRows } from '../store/plan-rows.ts';

/** Which leads an account or deal has. */
export interface Links {
  readonly leadsOf: (subject: number) => readonly number[];
  readonly isLinked: (lead: number) => boolean;
}

/** The leads of each subject, each once, by the rows that have both; a lead is its own. */
export function linksOf(node: PathsNode, rows: PlanRows): Links {
  if (node.subject === 'lead') return { leadsOf: (subject) => [subject], isLinked: () => true };
  const leads = new Map<number, Set<number>>();
  const linked = new Set<number>();
  for (const id of node.links) {
    const [subjects, ofRow] = [rows.subjects(id, `subject:${node.subject}`), rows.subjects(id, 'subject:lead')];
    const { keep } = rows.rows(id);
    subjects.codes.forEach((subject, row) => {
      const lead = ofRow.codes[row] ?? -1;
      if (subject < 0 || lead < 0 || keep?.[row] === 0) return;
      const known = leads.get(subject) ?? new Set();
      leads.set(subject, known.add(lead));
      linked.add(lead);
    });
  }
  return { leadsOf: (subject) => [...(leads.get(subject) ?? [])], isLinked: (lead) => linked.has(lead) };
}
