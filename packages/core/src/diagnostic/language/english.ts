import { diagnosticTable } from '../codes.ts';
import type { Severity } from '../row.ts';
import type { DiagnosticLanguage } from './diagnostic-language.ts';

const severities = ['error', 'warning', 'info'] as const;

/** The language diagnostics are told in unless another one was loaded. */
export const english: DiagnosticLanguage = {
  locale: 'en',
  texts: diagnosticTable,
  frame: {
    severity: { error: 'error', warning: 'warning', info: 'info' },
    colon: ': ',
    see: 'see:  ',
    why: 'why:  ',
    help: 'help: ',
    totals,
    note: (note) => note,
  },
};

function totals(counts: Readonly<Record<Severity, number>>): string {
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 || severity === 'info' ? '' : 's'}`);
  return parts.length === 0 ? 'No errors.' : `${parts.join(', ')}.`;
}
