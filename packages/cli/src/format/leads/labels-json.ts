import type { LabelAnswer, LabelledLead } from '@sluice/core/query';

/** The answer of `sluice labels --format json`. */
export interface LabelsJson {
  /** ISO instant; null where the file has no label. */
  readonly asOf: string | null;
  readonly labels: readonly { readonly label: string; readonly rows: readonly LabelledLead[] }[];
}

/** Labels as JSON, lead by lead. */
export function toLabelsJson(answers: readonly LabelAnswer[]): LabelsJson {
  return { asOf: answers[0]?.asOf ?? null, labels: answers.map(({ label, rows }) => ({ label, rows })) };
}
