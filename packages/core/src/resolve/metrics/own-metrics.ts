import type { Metric, Source, Unit } from '../../catalog/index.ts';
import type { Diagnostic, Range } from '../../diagnostic/index.ts';
import { bindFormula } from '../../formula/bind/bind-formula.ts';
import type { BoundFormula, FormulaScope, FormulaUse } from '../../formula/scope.ts';
import { settledUnit } from '../../formula/settled-unit.ts';
import { type StageIndex, type StageOfFunnel, stageIndex } from '../../formula/stage-index.ts';
import { denominatorText } from '../../formula/syntax/denominator.ts';
import { parseFormula } from '../../formula/syntax/parse-formula.ts';
import { coreLibrary } from '../../library/library.ts';
import type { Metric as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Entries, Entry } from '../shared/entries.ts';
import { maybeCondition } from '../shared/maybe-condition.ts';
import type { Place } from '../shared/place.ts';
import { describedOf } from '../shared/text.ts';
import { basisOf } from './basis.ts';

const mostNested = 60;

/** The file's own metrics, each bound when it is first asked for. */
export class OwnMetrics implements FormulaScope {
  readonly metrics: Record<string, Metric> = {};
  readonly metricNames: ReadonlySet<string>;
  readonly #context: Context;
  readonly #entries: Entries<Written>;
  readonly #bound = new Map<string, BoundFormula | null>();
  readonly #binding: string[] = [];
  #stages: StageIndex | undefined;

  constructor(context: Context, entries: Entries<Written>) {
    this.#context = context;
    this.#entries = entries;
    this.metricNames = new Set(entries.keys());
    for (const [name, { place }] of entries) context.names.define('metric', name, place);
  }

  get funnels(): FormulaScope['funnels'] {
    return this.#context.funnels;
  }

  get sources(): FormulaScope['sources'] {
    return this.#context.sources;
  }

  get costs(): FormulaScope['costs'] {
    return this.#context.costs;
  }

  get library(): FormulaScope['library'] {
    return this.#context.library ?? coreLibrary;
  }

  get settings(): FormulaScope['settings'] {
    return this.#context.librarySettings;
  }

  stagesNamed(name: string): readonly StageOfFunnel[] {
    this.#stages ??= stageIndex(this.#context.funnels);
    return this.#stages.get(name) ?? [];
  }

  fieldsOf(source: Source): ReadonlySet<string> | null {
    return this.#context.fieldsOf(source);
  }

  nearest(name: string, candidates: Iterable<string>): string | undefined {
    return this.#context.nearest(name, candidates);
  }

  absent(...[kind, name]: Parameters<FormulaScope['absent']>): ReturnType<FormulaScope['absent']> {
    return this.#context.absent(kind, name);
  }

  ownMetric(name: string): BoundFormula | null {
    const done = this.#bound.get(name);
    if (done !== undefined) return done;
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    if (this.#binding.includes(name)) return this.#failCycle(name, entry);
    if (this.#binding.length >= mostNested) return this.#failDepth(name, entry);
    this.#binding.push(name);
    const bound = this.#bind(name, entry);
    this.#binding.pop();
    // A cycle found on the way has settled this name already.
    if (!this.#bound.has(name)) this.#bound.set(name, bound);
    return this.#bound.get(name) ?? null;
  }

  #bind(name: string, { value, place }: Entry<Written>): BoundFormula | null {
    const context = this.#context;
    const at = place.at('formula');
    const { syntax, diagnostics } = parseFormula(value.formula);
    reportFormula(context, diagnostics, value.formula, at);
    const where = maybeCondition(context, value.where, place.at('where'), null);
    if (syntax === null) return null;
    const { bound, diagnostics: faults, uses } = bindFormula(syntax, this);
    reportFormula(context, faults, value.formula, at);
    noteUses(context, uses, value.formula, at);
    const unit = bound === null ? null : this.#unitOf(bound, value.unit, place);
    if (bound === null || unit === null || where === null || this.#bound.has(name)) return null;
    this.metrics[name] = {
      ...describedOf(value, name, context.settings.locale),
      id: name,
      unit,
      formulaText: value.formula,
      formula: bound.formula,
      where,
      from: 'file',
      denominator: denominatorText(syntax),
      ...basisOf(bound.bases),
    };
    return { ...bound, unit };
  }

  #unitOf({ unit: found, formula }: BoundFormula, stated: Unit | undefined, place: Place): Unit | null {
    if (stated === undefined) return settledUnit(found, formula);
    const isShownAs = found === 'ratio' && (stated === 'count' || stated === 'score');
    if (found === 'any' || found === stated || isShownAs) return stated;
    this.#context.report('unit-not-of-formula', { stated, found }, place.at('unit'), {
      fix: { ...place.at('unit').value, insert: found },
    });
    return null;
  }

  #failDepth(name: string, entry: Entry<Written>): null {
    this.#context.report('metric-nested-too-deep', { most: mostNested }, ...formulaPlace(entry));
    this.#bound.set(name, null);
    return null;
  }

  #failCycle(name: string, entry: Entry<Written>): null {
    const cycle = this.#binding.slice(this.#binding.indexOf(name));
    const params = { path: [...cycle, name] };
    this.#context.report('metric-cycle', params, ...formulaPlace(entry));
    for (const each of cycle) this.#bound.set(each, null);
    return null;
  }
}

function formulaPlace({ value, place }: Entry<Written>): [Place, { range: Range }] {
  const at = place.at('formula');
  return [at, { range: at.within(value.formula, 0, value.formula.length) }];
}

/** Reports diagnostics whose offsets are of a formula's text at the place of the formula. */
export function reportFormula(context: Context, faults: readonly Diagnostic[], text: string, place: Place): void {
  const path = place.file.path === undefined ? {} : { path: place.file.path };
  for (const { fix, ...fault } of faults) {
    const range = place.within(text, fault.from, fault.to);
    const isExact = range.to - range.from === fault.to - fault.from;
    const moved =
      fix !== undefined && isExact ? { fix: { ...place.within(text, fix.from, fix.to), insert: fix.insert } } : {};
    context.add({ ...fault, ...path, ...range, ...moved });
  }
}

export function noteUses(context: Context, uses: readonly FormulaUse[], text: string, place: Place): void {
  for (const { kind, id, from, to } of uses) context.names.use(kind, id, place, place.within(text, from, to));
}
