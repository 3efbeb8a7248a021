/** English words of what labels made of orders, content and grids of two dimensions mean. */
export const gridEn = {
  rfm: (source: string, isAverage: boolean) =>
    `Leads by the orders in ${source}: days since the last one, how many there are, and the money of ${isAverage ? 'one of them' : 'all of them'}.`,
  divided: (side: string, how: string) => `${side} is divided ${how}.`,
  sides: { recency: 'Recency', frequency: 'Frequency', money: 'Money', price: 'Price' } as Readonly<
    Record<string, string>
  >,
  cuts: {
    quintile: 'at the quintiles of all customers',
    quintile_plus_one: 'at the quintiles of all customers plus 1',
    mean: 'at the mean of all customers',
    median: 'at the median of all customers',
  } as Readonly<Record<string, string>>,
  numbers: (numbers: string) => `at ${numbers}`,
  shows: {
    octant: 'A low and a high half of each give eight groups.',
    score: 'It is the three scores, recency first; the most recent have the highest.',
    segment: 'It is the name of the first segment that all three scores fit.',
  } as Readonly<Record<string, string>>,
  noOrder: 'Who has no order has none.',
  quadrant: (source: string) => `Leads by the mean money of their orders in ${source} and how many there are.`,
  quadrantCells: (cheap: string, dear: string) =>
    `A has no order, B few cheap ones, ${cheap} many cheap ones, ${dear} few dear ones, E many dear ones.`,
  atCut: 'What is at the cut is high.',
  cells: 'Each cell counts leads; its money is that of a lead or of an order.',
  content: (fields: string) => `Pieces of content by ${fields}.`,
  gap: 'A cell without a piece is a gap; a piece without a value is for everybody and fills none.',
  pieces: 'Pieces are those published by the end of the period, uses those in it.',
  dimensions: (metric: string, rows: string, columns: string) => `${metric} by ${rows} and by ${columns}.`,
};

export type GridWords = typeof gridEn;
