import { type Diagnostic, type Range, report } from '@sluice/core/diagnostic';
import type { SourceQuality } from '@sluice/core/table';

/** Findings that make numbers wrong where the rows are: costs below 0, and rows that have not happened yet. */
export function doubtfulRows({ source, findings }: SourceQuality, range: Range, asOf = ''): Diagnostic[] {
  return findings.flatMap(({ code, count }): Diagnostic[] => {
    if (code === 'negative-cost') return [report(code, { source, count }, range)];
    return code === 'future-date' ? [report(code, { source, count, asOf }, range)] : [];
  });
}
