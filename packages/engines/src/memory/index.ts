export { MemoryEngine } from './engine.ts';
export { type MemoryOptions, memory } from './memory.ts';
export type { WhatIf } from './what-if/what-if.ts';
