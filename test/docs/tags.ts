import * as elements from '@sluice/elements';

interface ElementClass {
  readonly observedAttributes: readonly string[];
}

const classes: Readonly<Record<string, ElementClass>> = {
  'sluice-dashboard': elements.SluiceDashboard,
  'sluice-funnel': elements.SluiceFunnel,
  'sluice-kpi': elements.SluiceKpi,
  'sluice-trend': elements.SluiceTrend,
  'sluice-table': elements.SluiceTable,
  'sluice-text': elements.SluiceText,
};

const plain = ['id', 'class', 'slot', 'lang'];

/** What is wrong with the elements of a piece of HTML or JSX: tags nobody defines, attributes nobody reads. */
export function wrongTags(html: string): string[] {
  const tags = [...html.matchAll(/<(sluice-[a-z-]+)((?:\s+[a-z-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g)];
  const opened = html.match(/<sluice-/g)?.length ?? 0;
  const unread = opened === tags.length ? [] : [`${opened - tags.length} tags cannot be read`];
  return [...unread, ...tags.flatMap(([, tag = '', attributes = '']) => wrongTag(tag, attributes))];
}

function wrongTag(tag: string, attributes: string): string[] {
  const known = classes[tag]?.observedAttributes;
  if (!known) return [`<${tag}> is no element`];
  const names = [...attributes.matchAll(/([a-z-]+)(?:=(?:"[^"]*"|\{[^}]*\}))?/g)].map(([, name = '']) => name);
  return names
    .filter((name) => !known.includes(name) && !plain.includes(name))
    .map((name) => `<${tag}> has no ${name}`);
}
