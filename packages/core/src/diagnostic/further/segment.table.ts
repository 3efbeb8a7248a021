import { error } from '../row.ts';
import { didYouMean, oneOf, quoted } from '../words.ts';

/** Rooms 3 and 6: RFM, content and other grids. */
export const segmentTable = {
  'cuts-not-ascending': error<{ cut: number; before: number }>({
    message: (p) => `The cut ${p.cut} follows ${p.before}.`,
    why: 'A score goes from one cut to the next higher one, so no value could ever lie between these two.',
    help: 'Write the cuts from the lowest to the highest, each once.',
  }),
  'segment-bounds': error<{ segment: string; side: string; least: number; most: number; levels: number }>({
    message: (p) => `No ${p.side} score lies from ${p.least} to ${p.most}.`,
    why: (p) =>
      `The bounds of ${quoted(p.segment)} are the least and the most score, and the cuts of ${p.side} give scores from 1 to ${p.levels}.`,
    help: (p) => `Write two scores from 1 to ${p.levels}, the lower one first.`,
  }),
  'rfm-without-money': error<{ source: string; key: string }>({
    message: (p) => `The rows of ${quoted(p.source)} have no money.`,
    why: 'RFM divides customers by how recently, how often and for how much they bought.',
    help: (p) => `Say with "${p.key}:" in the source which column it is, or name the field with "value:" under "rfm:".`,
  }),
  'unknown-grid': error<{ grid: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no grid ${quoted(p.grid)}.`,
    why: (p) => `A grid is the matrix of the scores, the content, or a label; known here: ${oneOf(p.known)}.`,
    help: (p) =>
      `Use one of them, or write "{rows: channel, columns: ...}" for two dimensions.${didYouMean(p.nearest)}`,
  }),
  'no-content': error({
    message: 'The file has no source of the kind "content".',
    why: 'The content matrix counts the pieces of content sources by topic, persona and buying stage.',
    help: 'Add one: "kind: content" with the columns item, topic, persona and stage.',
  }),
  'content-without-field': error<{ field: string; sources: readonly string[] }>({
    message: (p) => `The content has no ${quoted(p.field)}.`,
    why: (p) => `None of ${oneOf(p.sources)} has such a column, so every cell would look like a gap.`,
    help: (p) => `Say which column it is with "${p.field}:" in the source, or leave ${p.field} out of the grid.`,
  }),
  'content-use-unread': error<{ field: string; event: string }>({
    message: (p) => `No events source has ${quoted(p.field)}, so nobody can tell which piece was used.`,
    why: (p) => `A row of ${quoted(p.event)} uses the piece whose item or url stands in that field.`,
    help: 'Name the field of the event rows that holds the item or the url of the piece.',
  }),
  'grid-needs-value': error<{ sources: readonly string[] }>({
    message: 'The grid does not say what stands in its cells.',
    why: (p) =>
      p.sources.length === 0
        ? 'Without "value:" it counts the rows of the events source, and there is none.'
        : `Without "value:" it counts the rows of the events source, and there are several: ${oneOf(p.sources)}.`,
    help: 'Add for instance "value: count(lead)".',
  }),
} as const;
