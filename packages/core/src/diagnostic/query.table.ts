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
  'query-ends-before-start': error<{ from: string; to: string }>({
    message: (p) => `The period from ${p.from} to ${p.to} holds no day.`,
    why: 'A period takes its start in and leaves its end out, so "to" is the day after the last one.',
    help: 'Give a later "to": for one day, the day after it.',
  }),
  'driver-missing': error<{ engine: string; module: string; version: string }>({
    message: (p) => `The ${p.engine} engine needs ${p.module}, which is not installed.`,
    why: 'It is an optional install: most files are answered in memory, without it.',
    help: (p) => `Run \`npm install ${p.module}@${p.version}\`, or ask the memory engine.`,
  }),
  'not-in-sql': error<{ engine: string; what: string }>({
    message: (p) => `The ${p.engine} engine cannot answer this: ${p.what}.`,
    why: 'Each question becomes one statement in SQL, and this one has no form there.',
    help: 'Ask the memory engine, which answers every question.',
  }),
} as const;
