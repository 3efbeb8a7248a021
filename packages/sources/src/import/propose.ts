import type { FileProfile } from './guess/file-profile.ts';
import type { Proposal } from './proposal.ts';
import { proposeCounts } from './propose-counts.ts';
import { proposeDeals } from './propose-deals.ts';
import { proposeEvents } from './propose-events.ts';
import { proposeLeads } from './propose-leads.ts';
import { proposeSpend } from './propose-spend.ts';

/** The kind of source a file most likely is: the first whose columns are there. */
export function propose(file: FileProfile, id: string): Proposal | undefined {
  return (
    proposeDeals(file, id) ??
    proposeEvents(file) ??
    proposeSpend(file) ??
    proposeLeads(file, id) ??
    proposeCounts(file, id)
  );
}
