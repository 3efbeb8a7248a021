import { plural } from './plural.ts';

/** "fiscal quarter". */
export const bucketWord = (grain: string | undefined): string => (grain ?? 'period').replace('_', ' ');

/** "3 months". */
export const counted = (grain: string | undefined, n: number): string =>
  `${n} ${plural(n, bucketWord(grain), `${bucketWord(grain)}s`)}`;
