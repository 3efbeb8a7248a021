import { error } from './row.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

/** Room 4: what a metric query asks that the catalog cannot answer. */
export const queryTable = {
  'query-asks-nothing': error({
    message: 'The query asks for neither metrics nor one funnel, or for both.',
    why: 'An answer is one table: of metrics side by side, or of the stages of one funnel.',
    help: 'Give metrics, or a funnel. Ask for several tables with several queries.',
  }),
  'query-unknown-name': error<{ kind: string; name: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no ${p.kind} ${quoted(p.name)}.`,
    why: (p) => `The file defines: ${oneOf(p.known)}.`,
    help: (p) => `Ask for a ${p.kind} the file defines.${didYouMean(p.nearest)}`,
  }),
  'query-time': error<{ text: string }>({
    message: (p) => `${quoted(p.text)} is not a time the query can be answered for.`,
    why: 'Times are ISO days or instants, or time words such as "2026-Q4", "last 3 months" or "this year".',
    help: 'Write a day such as 2026-10-01, or one of the time words.',
  }),
} as const;
