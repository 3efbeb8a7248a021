export { decodeText } from './decode-text.ts';
export { Document, type Path, type PlaceRanges } from './document.ts';
export { defaultMaxBytes } from './limits.ts';
export { type Parsed, type ParseOptions, parse } from './parse.ts';
export type { Place, ScalarValue } from './place.ts';
export { setScalar } from './set-scalar.ts';
export { without } from './without-paths.ts';
