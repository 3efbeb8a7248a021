import { UsageError } from '../console/usage-error.ts';

/** What a dashboard is written as; the ending of the file says which. */
export const exportFormats = ['png', 'pdf', 'svg', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The format of `--to`; a `UsageError` for any other ending. */
export function formatOf(path: string): ExportFormat {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  const format = exportFormats.find((each) => each === ending);
  if (format === undefined) throw new UsageError((words) => words.picture.ending(path));
  return format;
}
