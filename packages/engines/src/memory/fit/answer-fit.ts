import { formatInstant, parseDuration } from '@sluice/core/calendar';
import type { Score } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import { conditionFields } from '@sluice/core/internal';
import { type Facts, resolveAsOf } from '@sluice/core/plan';
import { EngineError, type FitAnswer, type FitQuery, type FitSplit } from '@sluice/core/query';
import { placeOf } from '../../shared/findings/place-of.ts';
import type { Store } from '../store/store.ts';
import { fitColumns } from './fit-columns.ts';
import { fitScore } from './fit-score.ts';
import { type Asked, conversionOf, type Observed, observe } from './observe.ts';
import { conversionsOf, type Sample, sampleAt, samplesInOrder } from './sample.ts';
import { leastConversions } from './suggest.ts';

const nowhere = { from: 0, to: 0 };
const taughtShare = 0.7;

/** Answers how well points, fields and events tell who converts. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerFit(store: Store, facts: Facts, query: FitQuery): Promise<FitAnswer> {
  const { asked, at } = bound(store, facts, query);
  const final = await observe(store, facts, at, asked);
  const { split, taught, heldOut } = await divide(store, facts, query, asked, final);
  const few = [taught, heldOut].map(conversionsOf).find((count) => count < leastConversions);
  const base = { asOf: formatInstant(at), conversion: query.conversion, split };
  if (few !== undefined)
    return { ...base, columns: [], together: null, diagnostics: [tooFew(store, asked, query, few)] };
  const left = new Set([...(query.exclude ?? []), ...fieldsOfConversion(asked)]);
  const { columns, together } = fitColumns(store, final, taught, heldOut, left, new Set(query.exclude ?? []));
  const score = asked.score === null ? {} : { score: fitScore(asked.score, taught, heldOut) };
  return { ...base, ...score, columns, together, diagnostics: [] };
}

function bound(store: Store, facts: Facts, query: FitQuery): { asked: Asked; at: number } {
  const { catalog, calendar } = store;
  const known = Object.keys(catalog.scores ?? {});
  const score: Score | null = query.score === undefined ? null : (catalog.scores?.[query.score] ?? null);
  if (query.score !== undefined && score === null)
    throw refused(report('unknown-score', { score: query.score, known }, nowhere));
  const conversion = conversionOf(catalog, query.conversion);
  if (conversion === null) {
    const stages = Object.values(catalog.funnels).flatMap(({ stages: of }) => of.map(({ id }) => id));
    const close = nearest(query.conversion, stages);
    const meant = close === undefined ? {} : { nearest: close };
    throw refused(report('unknown-stage', { stage: query.conversion, known: stages, ...meant }, nowhere));
  }
  const at = query.asOf === undefined ? facts.asOf : resolveAsOf(query.asOf, facts, calendar);
  if (at === null) throw refused(report('query-time', { text: query.asOf ?? '' }, nowhere));
  return { asked: { score, ...conversion }, at };
}

interface Division {
  readonly split: FitSplit;
  readonly taught: Sample;
  readonly heldOut: Sample;
}

/** Two looks one `within` apart, the later held out; by the order of the rows where conversions have no time. */
async function divide(store: Store, facts: Facts, query: FitQuery, asked: Asked, final: Observed): Promise<Division> {
  const isDated = [...final.converted.values()].some((time) => !Number.isNaN(time));
  if (!isDated) {
    const [taught, heldOut] = samplesInOrder(final, taughtShare);
    return { split: { by: 'order', taught: countsOf(taught), heldOut: countsOf(heldOut) }, taught, heldOut };
  }
  const within = parseDuration(query.within ?? '90 days');
  if (within === null || within.n <= 0) throw refused(report('bad-duration', { found: query.within ?? '' }, nowhere));
  const { calendar } = store;
  const [later, end] = [calendar.subtractMicros(final.at, within), final.at];
  const earlier = calendar.subtractMicros(later, within);
  const taught = sampleAt(await observe(store, facts, earlier, asked), final, later);
  const heldOut = sampleAt(await observe(store, facts, later, asked), final, end);
  const times = { taughtAt: formatInstant(earlier), heldOutAt: formatInstant(later) };
  return { split: { by: 'time', ...times, taught: countsOf(taught), heldOut: countsOf(heldOut) }, taught, heldOut };
}

function countsOf(sample: Sample): FitSplit['taught'] {
  return { leads: sample.subjects.length, conversions: conversionsOf(sample) };
}

/** What defines the conversion says nothing about it. */
function fieldsOfConversion({ stage }: Asked): string[] {
  const where = stage.where === undefined ? [] : conditionFields(stage.where).map(({ name }) => name);
  return [
    ...where,
    ...(stage.reach.kind === 'date' ? [stage.reach.field] : []),
    ...(stage.value ? [stage.value.field] : []),
  ];
}

/** It is about the stage that is the conversion. */
function tooFew({ catalog }: Store, { funnel, stage }: Asked, { conversion }: FitQuery, found: number): Diagnostic {
  const place = placeOf(catalog, 'stage', `${funnel.id}.${stage.id}`);
  return report('too-few-conversions', { conversion, found, needed: leastConversions }, ...place);
}

function refused(diagnostic: Diagnostic): EngineError {
  return new EngineError('The score cannot be calibrated.', [diagnostic]);
}
