/** The unit of a quantity. Adding two different units is an error of the formula. */
export type Unit = 'count' | 'currency' | 'ratio' | 'days' | 'score';

/** How a measure may be put together from parts. */
export type Additivity = 'additive' | 'distinct' | 'stock' | 'mergeable' | 'exact only';
