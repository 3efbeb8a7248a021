const placed =
  /^(?:nested-too-deep|undecoded-characters|short-row|stray-quote|mixed-types|mixed-precision|grain-assumed)$/;

/** The file or column that the detail of a finding names before its English sentence; empty where it names none. */
export function detailPlace(code: string, detail: string): string {
  if (code === 'duplicate-header') return detail;
  return placed.test(code) ? (/^(.+?)(?:: | as )/.exec(detail)?.[1] ?? '') : '';
}
