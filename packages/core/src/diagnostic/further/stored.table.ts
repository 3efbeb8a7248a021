import { error } from '../row.ts';

/** What a snapshot does not hold of the answers it stores whole; apart from its other codes, as few pages ask for such. */
export const storedTable = {
  'filter-not-stored': error({
    message: 'The snapshot does not hold this with these filters.',
    why: "Credit, scores and plans cannot be put together from parts: they are stored for each single value of the dashboard's filters, as long as these are few.",
    help: 'Take a filter away, or ask an engine.',
  }),
} as const;
