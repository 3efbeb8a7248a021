import { BugError } from '../../bug-error.ts';
import type {
  Attribution,
  Dimension,
  Experiment,
  Funnel,
  GoalPlan,
  Reach,
  Source,
  SourceKind,
} from '../../catalog/index.ts';
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  nearest,
  type Range,
  type ReportExtra,
  report,
} from '../../diagnostic/index.ts';
import { knownFields } from '../../formula/known-fields.ts';
import type { NameKind } from '../../formula/scope.ts';
import type { Library, LibrarySettings } from '../../library/library-interface.ts';
import type { StageMap } from '../funnels/stage-map.ts';
import type { Settings } from '../settings.ts';
import type { KindKeys } from '../sources/source-keys.table.ts';
import { NameBook } from './name-book.ts';
import type { Place } from './place.ts';
import type { Rules } from './rules.ts';

const mostReported = 200;
const mostComparisons = 20_000;

/** What all parts of resolving share: what is bound so far, what was refused, and the diagnostics. */
export class Context {
  readonly settings: Settings;
  readonly diagnostics: Diagnostic[] = [];
  readonly names = new NameBook();
  readonly sources: Record<string, Source> = {};
  readonly dimensions: Record<string, Dimension> = {};
  readonly funnels: Record<string, Funnel> = {};
  /** Experiments and plans that are bound; undefined: the files have none, or they are not bound here. */
  experiments: Readonly<Record<string, Experiment>> | undefined;
  plans: Readonly<Record<string, GoalPlan>> | undefined;
  /** Which spend `spend` sums (rule M2). */
  costs: 'loaded' | 'media' = 'loaded';
  /** The library the file can use, without it the metrics most files use; its settings, and the keys of rare kinds of sources. */
  library: Library | undefined;
  librarySettings: LibrarySettings = {};
  rareKinds: Readonly<Partial<Record<SourceKind, KindKeys>>> = {};
  /** Named lists for `domain_in`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Binds a stage that needs a score; null where scores are not bound here. */
  standingReach: ((stage: StageMap, place: Place) => Reach | null) | null = null;
  /** What binds conditions and the rules of chains; null where a file without any is bound. */
  boundRules: Rules | null = null;
  /** The ids a channel can have. */
  channelIds: ReadonlySet<string> | null = null;
  /** Who gets the credit, once it is bound. */
  attribution: Attribution | null = null;
  readonly #fields = new Map<Source, ReadonlySet<string> | null>();
  readonly #reported = { error: 0, warning: 0, info: 0 };
  #comparisons = 0;
  readonly #absent = new Map<string, 'broken' | 'left-out'>();
  readonly #saidNotReady = new Set<string>();

  constructor(settings: Settings, lists: Readonly<Record<string, readonly string[]>>) {
    this.settings = settings;
    this.lists = lists;
  }

  get rules(): Rules {
    if (this.boundRules === null) throw new BugError('a file with rules is bound without them');
    return this.boundRules;
  }

  report<C extends DiagnosticCode>(code: C, params: DiagnosticParams<C>, place: Place, extra: Extra = {}): void {
    const { range = place.value, ...rest } = extra;
    const path = place.file.path === undefined ? {} : { path: place.file.path };
    this.add(report(code, params, range, { ...path, ...rest }));
  }

  /** Takes a diagnostic, up to a number that nobody reads to the end. */
  add(diagnostic: Diagnostic): void {
    if (this.#reported[diagnostic.severity]++ < mostReported) this.diagnostics.push(diagnostic);
  }

  /** The candidate most likely meant; nothing once a file full of unknown names has asked too often. */
  nearest(name: string, candidates: Iterable<string>): string | undefined {
    if (this.#comparisons > mostComparisons) return undefined;
    const names = [...candidates];
    this.#comparisons += names.length;
    return this.#comparisons > mostComparisons ? undefined : nearest(name, names);
  }

  /** The fields of a source's rows where they are all known; null for files. */
  fieldsOf(source: Source): ReadonlySet<string> | null {
    const known = this.#fields.get(source);
    if (known !== undefined) return known;
    const fields = knownFields(source);
    this.#fields.set(source, fields);
    return fields;
  }

  /** Says once for each section that it is not computed yet. */
  notReady(section: string, place: Place): void {
    if (this.#saidNotReady.has(section)) return;
    this.#saidNotReady.add(section);
    this.report('section-not-ready', { section }, place, { range: place.key });
  }

  /** Notes a definition that is there but not in the catalog, so that its uses do not report it again. */
  omit(
    kind: NameKind | 'dimension' | 'score' | 'experiment' | 'plan' | 'attribution',
    name: string,
    why: 'broken' | 'left-out',
  ): void {
    this.#absent.set(`${kind} ${name}`, why);
  }

  absent(
    kind: NameKind | 'dimension' | 'score' | 'experiment' | 'plan' | 'attribution',
    name: string,
  ): 'broken' | 'left-out' | null {
    const why = this.#absent.get(`${kind} ${name}`);
    return why ?? (kind === 'stage' ? this.#absent.get('stage any') : null) ?? null;
  }
}

type Extra = ReportExtra & { readonly range?: Range };
