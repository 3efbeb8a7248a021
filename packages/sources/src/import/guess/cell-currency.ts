import { compile } from '@sluice/core';
import { load } from '../../load/load.ts';

/** The currency that the cells of a proposal write beside their amounts, `12,40 €`; undefined where they write none. */
export async function cellCurrency(yaml: string, bytes: Uint8Array): Promise<string | undefined> {
  const { diagnostics } = await load(compile(yaml).catalog, { read: async () => bytes });
  const found = diagnostics.flatMap(({ code, params }) =>
    code === 'mixed-currencies' && 'other' in params ? [String(params.other)] : [],
  );
  return found[0];
}
