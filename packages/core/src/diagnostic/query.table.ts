/** Room 4: what a metric query asks that the catalog cannot answer. */
export const queryTable = {} as const;
