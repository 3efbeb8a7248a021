import type { Formats } from '@sluice/charts';
import type { CliLanguage } from '../../language/cli-language.ts';

/** How things are said and printed. */
export interface Manner {
  readonly language: CliLanguage;
  readonly formats: Formats;
  readonly bold: (text: string) => string;
}
