const placed =
  /^(?:nested-too-deep|undecoded-characters|short-row|stray-quote|mixed-types|mixed-precision|grain-assumed)$/;
/** Findings whose detail is a name. */
const named =
  /^(?:duplicate-header|second-column|bounded-number|several-contacts|empty-words|no-days-above|no-period)$/;

/** The file or column that the detail of a finding names before its English sentence; empty where it names none. */
export function detailPlace(code: string, detail: string): string {
  if (named.test(code)) return detail;
  return placed.test(code) ? (/^(.+?)(?:: | as )/.exec(detail)?.[1] ?? '') : '';
}
