import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Axe = { readonly run: (context: Document, options: RunOptions) => Promise<AxeResults> };

/** What axe finds in the whole page, WCAG 2.2 AA and its best practices: `rule: element › … › element (why)`. */
export async function findings(): Promise<string[]> {
  const axe = Reflect.get(globalThis, 'axe') as Axe;
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' › ')} (${failureSummary ?? ''})`),
  );
}
