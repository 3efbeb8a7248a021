/** Bytes of UTF-8 a definition file may have. */
export const defaultMaxBytes = 262_144;

/** Lists and maps inside each other. */
export const maxDepth = 64;

/** Scalars, lists and maps, with aliases written out. */
export const maxNodes = 20_000;

/** Marks and words of the text, blanks and comments aside; each value has about four. */
export const maxLexemes = 5 * maxNodes;
