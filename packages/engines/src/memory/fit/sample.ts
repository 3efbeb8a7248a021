import type { Observed } from './observe.ts';

/** Leads seen at an instant, and which of them converted afterwards. */
export interface Sample {
  readonly observed: Observed;
  /** Subjects of the observed items. */
  readonly subjects: Int32Array;
  /** 1: converted in time. */
  readonly labels: Uint8Array;
}

/**
 * The leads there are at an instant and that have not converted yet; those that do until `until` count. `final` knows the
 * conversions of all time.
 */
export function sampleAt(observed: Observed, final: Observed, until: number): Sample {
  const subjects: number[] = [];
  const labels: number[] = [];
  eachKnown(observed, (subject, name) => {
    const at = final.converted.get(name);
    if (at !== undefined && !(at > observed.at)) return;
    subjects.push(subject);
    labels.push(at !== undefined && at <= until ? 1 : 0);
  });
  return { observed, subjects: Int32Array.from(subjects), labels: Uint8Array.from(labels) };
}

/** All leads in the order they are numbered, divided at a share: of conversions without a time. */
export function samplesInOrder(observed: Observed, share: number): [taught: Sample, heldOut: Sample] {
  const subjects: number[] = [];
  const labels: number[] = [];
  eachKnown(observed, (subject, name) => {
    subjects.push(subject);
    labels.push(observed.converted.has(name) ? 1 : 0);
  });
  const cut = Math.round(subjects.length * share);
  const part = (from: number, to: number): Sample => ({
    observed,
    subjects: Int32Array.from(subjects.slice(from, to)),
    labels: Uint8Array.from(labels.slice(from, to)),
  });
  return [part(0, cut), part(cut, subjects.length)];
}

function eachKnown({ items }: Observed, visit: (subject: number, name: string) => void): void {
  const hasRecord = new Uint8Array(items.subjects);
  for (const { subjects } of items.records) for (const subject of subjects) if (subject >= 0) hasRecord[subject] = 1;
  items.names.forEach((name, subject) => {
    const hasRows = (items.starts[subject + 1] as number) > (items.starts[subject] as number);
    if (name !== null && (hasRows || hasRecord[subject] === 1)) visit(subject, name);
  });
}

export function conversionsOf({ labels }: Sample): number {
  return labels.reduce((sum, label) => sum + label, 0);
}
