import type { Grammar, Rule, RuleRef } from '../../src/validate/grammar.ts';

interface LeftOut {
  readonly sections?: readonly string[];
  readonly definitions?: readonly string[];
  /** Names of keys, wherever they stand. */
  readonly keys?: readonly string[];
}

/** What a page rarely needs: files that have it are read by the whole grammar, which is loaded then. */
const rare = {
  sections: [
    ...['holidays', 'include', 'engine', 'lists', 'scores', 'matrix', 'labels', 'attribution', 'experiments'],
    ...['plans', 'benchmarks', 'sharing'],
  ],
  definitions: [
    ...['emailsSource', 'socialSource', 'contentSource', 'subscriptionsSource'],
    ...['gradeStage', 'scoreStage', 'routeStage', 'cellStage'],
    ...['attributionWidget', 'experimentWidget', 'cohortWidget', 'matrixWidget', 'scoreWidget', 'planWidget'],
    'librarySettings',
  ],
};

/** What a page with funnels alone does without besides. */
const further = {
  sections: ['channels', 'metrics', 'targets', 'rates'],
  definitions: ['dealsSource', 'spendSource', 'countsSource', 'kpiWidget', 'trendWidget', 'tableWidget', 'countStage'],
};

/** What a page with funnels over leads does without besides. */
const rules = {
  sections: further.sections,
  definitions: [...further.definitions, 'eventsSource', 'eventStage'],
  keys: ['where', 'same', 'without', 'order', 'of_lead'],
} as const;

/** The part of the grammar that files with funnels over their own counts or leads are in, in the order of their stages. */
export function toFunnelGrammar(grammar: Grammar): Grammar {
  return toPlainGrammar(grammar, rules);
}

/** The same with events, conditions and the other rules of chains. */
export function toRulesGrammar(grammar: Grammar): Grammar {
  return toPlainGrammar(grammar, further);
}

/** The root, and the rules that are not, or not the same, in the grammars loaded before. */
export function beyond({ root, defs }: Grammar, ...before: readonly Grammar[]): Grammar {
  const known: Grammar['defs'] = Object.assign({}, ...before.map((grammar) => grammar.defs));
  const own = Object.entries(defs).filter(([name, rule]) => JSON.stringify(known[name]) !== JSON.stringify(rule));
  return { root, defs: Object.fromEntries(own) };
}

/**
 * The part of the grammar that most files are in, without `also`, and without the words of messages: it says whether, never
 * why not.
 */
export function toPlainGrammar(grammar: Grammar, also: LeftOut = {}): Grammar {
  const [sections, definitions] = (['sections', 'definitions'] as const).map((part) => [
    ...(rare[part] ?? []),
    ...(also[part] ?? []),
  ]);
  const isRare = (ref: RuleRef): boolean => typeof ref === 'string' && !!definitions?.includes(ref);
  const isLeftOut = (key: string, to: RuleRef): boolean => isRare(to) || !!also.keys?.includes(key);
  const defs: Record<string, Rule> = {};
  const ref = (from: RuleRef): RuleRef => {
    if (typeof from !== 'string') return rule(from);
    const target = grammar.defs[from];
    if (target === undefined) throw new Error(`The grammar has no ${from}`);
    if (!(from in defs)) {
      defs[from] = {};
      defs[from] = rule(target);
    }
    return from;
  };
  const refs = (record: Readonly<Record<string, RuleRef>>) =>
    Object.fromEntries(Object.entries(record).flatMap(([key, to]) => (isLeftOut(key, to) ? [] : [[key, ref(to)]])));
  const rule = ({ title: _, example: __, ...from }: Rule): Rule => ({
    ...from,
    ...(from.items === undefined ? {} : { items: ref(from.items) }),
    ...(from.others === undefined ? {} : { others: ref(from.others) }),
    ...(from.names === undefined ? {} : { names: ref(from.names) }),
    ...(from.otherwise === undefined ? {} : { otherwise: ref(from.otherwise) }),
    ...(from.properties === undefined ? {} : { properties: refs(from.properties) }),
    ...(from.byType === undefined ? {} : { byType: refs(from.byType) }),
    ...(from.byKey === undefined ? {} : { byKey: refs(from.byKey) }),
    ...(from.byValue === undefined ? {} : { byValue: { tag: from.byValue.tag, rules: refs(from.byValue.rules) } }),
  });
  const properties = Object.entries(grammar.root.properties ?? {}).filter(([key]) => !sections?.includes(key));
  const root = rule({ ...grammar.root, properties: Object.fromEntries(properties) });
  return { root, defs };
}
