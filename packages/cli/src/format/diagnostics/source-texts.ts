import type { SourceTexts } from '@sluice/core/diagnostic';

/** Texts with room for diagnostics that stand in no file. */
export function sourceTexts(texts: SourceTexts): SourceTexts {
  return { ...texts, others: new Map([...(texts.others ?? []), ['(query)', '']]) };
}
