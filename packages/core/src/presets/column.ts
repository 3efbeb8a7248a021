import type { PresetColumn } from './preset.ts';

/** A field seen as its format was, and the headers it stands under. */
export function column(name: string, ...headers: readonly string[]): PresetColumn {
  return { name, headers };
}

/** A field whose headers are recalled, not seen. */
export function recalled(name: string, ...headers: readonly string[]): PresetColumn {
  return { name, headers, evidence: 'K' };
}

/** How systems write yes and no. */
export const yesOrNo: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  '1': 'true',
  false: 'false',
  no: 'false',
  '0': 'false',
};
