import { columnOf, frequencies, keyLines } from './columns.ts';
import type { FileProfile } from './guess/file-profile.ts';
import type { Proposal } from './proposal.ts';
import { nameOf, yamlText } from './yaml-text.ts';

/** One row per action: who, when and what; the two most frequent actions are the stages. */
export function proposeEvents(file: FileProfile): Proposal | undefined {
  const event = columnOf(file, ['event'], 'text');
  const at = columnOf(file, ['time', 'created'], 'instant', 'day', 'number');
  const visitor = columnOf(file, ['visitor']);
  const lead = columnOf(file, ['lead', 'email']) ?? visitor;
  if (event === undefined || at === undefined || lead === undefined) return undefined;
  const [first, second] = frequencies(event);
  if (first === undefined) return undefined;
  const next = second ?? first;
  const id = nameOf(first.text, 'first');
  return {
    kind: 'events',
    because: 'a row has someone, a time and an action',
    source: keyLines({
      lead,
      at,
      event,
      visitor: visitor === lead ? undefined : visitor,
      source: columnOf(file, ['source'], 'text'),
      medium: columnOf(file, ['medium'], 'text'),
      campaign: columnOf(file, ['campaign'], 'text'),
    }),
    funnel: [
      'window: 90 days                # from the first stage',
      'stages:',
      `  - {id: ${id}, event: ${yamlText(first.text)}}`,
      `  - {id: ${nameOf(next.text, 'second', new Set([id]))}, event: ${yamlText(next.text)}}`,
    ],
  };
}
