import type { OfLead } from '../../catalog/index.ts';

const atStage = /^at\((.+)\)$/;

/** Which of a lead's values counts (rule F14), as written. */
export function ofLeadOf(written: string | undefined): OfLead {
  const stage = written === undefined ? null : atStage.exec(written);
  if (stage?.[1] !== undefined) return { kind: 'at', stage: stage[1] };
  if (written === 'last_touch' || written === 'last_non_direct') return { kind: written };
  return { kind: 'first_touch' };
}
