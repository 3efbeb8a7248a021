/** The form of an English noun for a number. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
