import type { Grammar, Rule, RuleRef } from '../../src/validate/grammar.ts';

/** What a page rarely needs: files that have it are read by the whole grammar, which is loaded then. */
const rare: Readonly<Record<string, readonly string[]>> = {
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
const further: typeof rare = {
  sections: ['channels', 'metrics', 'targets', 'rates'],
  definitions: ['dealsSource', 'spendSource', 'countsSource', 'kpiWidget', 'trendWidget', 'tableWidget'],
};

/** The part of the grammar that files with funnels over their own counts, leads or events are in. */
export function toFunnelGrammar(grammar: Grammar): Grammar {
  return toPlainGrammar(grammar, further);
}

/**
 * The part of the grammar that most files are in, without `also`, and without the words of messages: it says whether, never
 * why not.
 */
export function toPlainGrammar(grammar: Grammar, also: typeof rare = {}): Grammar {
  const [sections, definitions] = (['sections', 'definitions'] as const).map((part) => [
    ...(rare[part] ?? []),
    ...(also[part] ?? []),
  ]);
  const isRare = (ref: RuleRef): boolean => typeof ref === 'string' && !!definitions?.includes(ref);
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
    Object.fromEntries(Object.entries(record).flatMap(([key, to]) => (isRare(to) ? [] : [[key, ref(to)]])));
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
