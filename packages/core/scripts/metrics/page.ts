import type { LibraryItem } from '../../src/index.ts';

const titles: Readonly<Record<string, string>> = {
  counts: 'How many',
  conversion: 'Conversion',
  cost: 'Cost',
  return: 'Return',
  deals: 'Deals and pipeline',
  time: 'Time',
  web: 'Web',
  email: 'E-mail',
  social: 'Social networks',
  content: 'Content',
  value: 'What customers are worth',
  recurring: 'Recurring revenue',
};

const generated = '<!-- Generated from the library by packages/core/scripts/generate-metrics.ts. Do not edit. -->';

/** The page of one group: every metric with its formula, its meaning and what to do. */
export function groupPage(group: string, items: readonly LibraryItem[]): string {
  return `${generated}\n# ${titleOf(group)}\n\n${items.map(metricText).join('\n')}`;
}

/** All metrics by group, and the packs. */
export function indexPage(
  groups: ReadonlyMap<string, readonly LibraryItem[]>,
  packs: Readonly<Record<string, readonly string[]>>,
): string {
  const total = [...groups.values()].reduce((sum, items) => sum + items.length, 0);
  const sections = [...groups].map(([group, items]) => `## [${titleOf(group)}](${group}.md)\n\n${table(items)}`);
  const lists = Object.entries(packs).map(([name, ids]) => `- \`${name}\`: ${ids.map(code).join(', ')}`);
  return `${generated}
# The metric library

${total} metrics, each a formula over stages, measures and settings of the file. \`metrics: {use: [cpl, cac]}\` takes them by name, a widget may name
them without that, and \`sluice metrics\` lists them. What a file lacks for a metric it uses is a diagnostic that names the stage, source, key or setting.

## Packs

\`metrics: {use: [nine]}\` takes a whole set; what the file lacks is left out and named in one warning.

${lists.join('\n')}

${sections.join('\n')}`;
}

function table(items: readonly LibraryItem[]): string {
  const rows = items.map((item) => `| \`${item.name}\` | ${names(item)} | ${code(item.formula)} | ${item.unit} |`);
  return `| metric | name | formula | unit |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function metricText(item: LibraryItem): string {
  const facts = [
    `| formula | ${code(item.formula)} |`,
    ...Object.entries(item.formula_with ?? {}).map(([kind, text]) => `| with ${kind} | ${code(text)} |`),
    ...(item.alias_of === null ? [] : [`| another name of | \`${item.alias_of}\` |`]),
    `| unit | ${item.unit} |`,
    `| better | ${item.better ?? 'neither by itself'} |`,
    `| funnel | ${item.position} |`,
    `| review every | ${item.review.replace('1 ', '')} |`,
    ...(item.vanity ? ['| vanity | says little by itself: do not optimise on it alone |'] : []),
    ...(item.packs.length === 0 ? [] : [`| packs | ${item.packs.map(code).join(', ')} |`]),
    `| source | ${item.source} |`,
  ];
  const { description, insight, action } = item;
  return `## ${item.name}

**${names(item)}.** ${description['en']}

*What it tells:* ${insight['en']} *What to do:* ${action['en']}

| | |
|---|---|
${facts.join('\n')}
`;
}

function names({ label }: LibraryItem): string {
  return [...new Set([label['en'], label['zh-CN'], label['zh-TW']])].join(' · ');
}

function titleOf(group: string): string {
  return titles[group] ?? group;
}

function code(text: string): string {
  return `\`${text}\``;
}
