import type { MetricQuery } from './query.ts';

/**
 * What a further question is written as on a command line: `cohort(lead, won)`, `cohort(demand.lead, won, 30 days)`, `attribution`,
 * `attribution(markov, linear)`, `attribution(paths)`, `matrix(channel, stage, count(lead))`, `content(topic, stage)`.
 */
const forms: Readonly<Record<string, (args: readonly string[]) => MetricQuery | null>> = {
  cohort: ([from, to, ...within]) =>
    from && to ? { cohort: { from, to, ...(within.length > 0 ? { within } : {}) } } : null,
  attribution: (args) => {
    const models = args.filter((each) => each !== '' && each !== 'paths');
    const isOfPaths = args.includes('paths');
    if (models.length === 0) return { attribution: isOfPaths ? { paths: true } : true };
    return isOfPaths ? null : { attribution: { models } };
  },
  score: ([score]) => (score ? { score } : null),
  matrix: ([rows, columns, ...value]) => {
    if (!columns) return { matrix: rows || 'scores' };
    return rows ? { matrix: { rows, columns, ...(value.length > 0 ? { value: value.join(', ') } : {}) } } : null;
  },
  content: (args) => {
    const named = args.filter((each) => each !== '');
    const [rows, columns] = [named.slice(0, -1), named.at(-1)];
    return { matrix: { content: { ...(rows.length > 0 ? { rows } : {}), ...(columns ? { columns } : {}) } } };
  },
};

/** The subject of a question written in its form; null where the text is none, such as a metric or a formula. */
export function furtherForm(text: string): MetricQuery | null {
  const [, kind = '', inside = ''] = /^\s*([a-z_]+)\s*(?:\((.*)\))?\s*$/s.exec(text) ?? [];
  const read = Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  return read ? read(inside.split(',').map((each) => each.trim())) : null;
}
