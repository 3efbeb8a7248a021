/** Which types stand in which file; a file may import from those before it. */
const files: readonly (readonly [file: string, starts: RegExp])[] = [
  ['sources', /Source$|^SourceKeys$|^NumberFormat$|^Paths$|^Cell$|^CoverValues$/],
  ['funnels', /Stage$|^(Funnel|Without|SameField|GradeNames|Dimension|Band|Channels|ChannelGroup|OfLead|StageKeys)$/],
  ['scores', /Rule$|RuleKeys|Decay$|^(Score|Ladder|Range|ScoreGroup|NamedList|Matrix|MatrixAxis|CutAxis|MatrixRoute)$/],
  ['labels', /Label$|^(Cuts|Rfm|RfmSegment|ScoreBounds|Quadrant|Interest|Predictive)$/],
  [
    'metrics',
    /^(Attribution|Touch|Model|ModelWeights|Milestones|Experiment|Metrics?|LibrarySettings|Target|Plan|PlanNumber|History|Benchmarks?)$/,
  ],
  ['dashboards', /Widget$|WidgetKeys|^(Cohort|GridAxes|ContentAxes|ContentField|Grain|Compare|Dashboard|Policy)$/],
  ['spec', /^(Spec|Engine|EngineSettings)$/],
];

/** The types in files by subject, each importing what it uses of the others. */
export function splitTypes(code: string): Record<string, string> {
  const blocks = code
    .split(/\n(?=\/\*\* .* \*\/\nexport |\/\*\*\n(?: \*.*\n)+export )/)
    .filter((block) => block.includes('export '));
  const homes = new Map<string, string>();
  const texts = new Map<string, string[]>();
  for (const block of blocks) {
    const name = /export (?:type|interface) (\w+)/.exec(block)?.[1] ?? '';
    const home = homeOf(name);
    homes.set(name, home);
    texts.set(home, [...(texts.get(home) ?? []), block.trim()]);
  }
  return Object.fromEntries(
    [...texts].map(([file, parts]) => [file, `${imports(file, parts.join('\n'), homes)}${parts.join('\n\n')}\n`]),
  );
}

function homeOf(name: string): string {
  return files.find(([, pattern]) => pattern.test(name))?.[0] ?? 'basics';
}

function imports(file: string, text: string, homes: ReadonlyMap<string, string>): string {
  const bare = text.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/"[^"]*"|'[^']*'/g, '');
  const words = new Set(bare.match(/\b[A-Z]\w*/g));
  const wanted = new Map<string, string[]>();
  for (const [name, home] of homes)
    if (home !== file && words.has(name)) wanted.set(home, [...(wanted.get(home) ?? []), name]);
  const lines = [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([home, names]) => `import type { ${names.sort().join(', ')} } from './${home}.ts';\n`);
  return lines.length === 0 ? '' : `${lines.join('')}\n`;
}
