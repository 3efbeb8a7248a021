import { error, warning } from '../row.ts';
import { didYouMean, oneOf, quoted } from '../words.ts';

/** Rooms 3 and 6: known export formats, named by `preset:`. */
export const presetTable = {
  'unknown-preset': error<{ preset: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no preset ${quoted(p.preset)}.`,
    why: (p) => `A preset is a known export format; there are ${oneOf(p.known, 30)}.`,
    help: (p) => `Name one of them, or name the columns themselves in place of "preset:".${didYouMean(p.nearest)}`,
  }),
  'preset-of-other-kind': error<{ preset: string; kind: string; of: string }>({
    message: (p) => `${quoted(p.preset)} gives rows of the kind ${quoted(p.of)}, not ${quoted(p.kind)}.`,
    why: 'What one row of an export is, is part of its format.',
    help: (p) => `Write "kind: ${p.of}".`,
  }),
  'preset-header-not-found': error<{ source: string; preset: string; path: string; needs: readonly string[] }>({
    message: (p) => `${quoted(p.path)} has no header of ${quoted(p.preset)}.`,
    why: (p) => `A header line of this format has columns such as ${oneOf(p.needs)}; none of its names was found.`,
    help: 'Check that it is the right export and in a known language, or name the columns in place of "preset:". "sluice presets NAME" lists the names that are known.',
  }),
  'preset-columns-missing': error<{
    source: string;
    preset: string;
    path: string;
    needs: readonly string[];
    nearest?: string;
  }>({
    message: (p) =>
      `${quoted(p.path)} lacks ${p.needs.length === 1 ? 'a column' : `${p.needs.length} columns`} of ${quoted(p.preset)}.`,
    why: (p) =>
      `Without ${p.needs.map((need) => quoted(need)).join(' and ')} its numbers would be wrong, so the source ${quoted(p.source)} is not loaded.`,
    help: (p) =>
      `Export it with these columns, or name the column yourself, as in "fields: {name: column}".${didYouMean(p.nearest)}`,
  }),
  'preset-columns-absent': warning<{
    source: string;
    preset: string;
    path: string;
    columns: readonly string[];
    nearest?: string;
  }>({
    message: (p) => `${quoted(p.path)} does not have ${oneOf(p.columns)}, which ${quoted(p.preset)} usually has.`,
    why: 'A number that needs them is not defined. They may be missing from the export, or have been renamed.',
    help: (p) => `If a column has another name, write it as the key or stage it stands for.${didYouMean(p.nearest)}`,
  }),
  'preset-values-unknown': error<{
    source: string;
    preset: string;
    column: string;
    values: readonly string[];
    sure: string;
  }>({
    message: (p) => `The values of ${quoted(p.column)} do not say how the deals of ${quoted(p.source)} ended.`,
    why: (p) => `Its values are ${oneOf(p.values)}; those of your own pipeline are not known to ${quoted(p.preset)}.`,
    help: (p) => `Export the column ${quoted(p.sure)} too, or write "won:" and "lost:" in the source.`,
  }),
};
