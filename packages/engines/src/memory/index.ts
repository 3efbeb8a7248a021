export { MemoryEngine } from './engine.ts';
export { type MemoryOptions, memory } from './memory.ts';
