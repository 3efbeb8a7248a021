import { error } from '../row.ts';

/** What a snapshot does not hold of the answers it stores whole; apart from its other codes, as few pages ask for such. */
export const storedTable = {
  'filter-not-stored': error({
    message: 'The snapshot does not hold this with these filters.',
    why: "What cannot be put together from parts, such as credit, is stored for each single value of the dashboard's filters; how leads are spread is stored by these filters only.",
    help: 'Take a filter away, or ask an engine.',
  }),
} as const;
