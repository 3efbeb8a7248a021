export { type MemoryOptions, memory } from './memory/index.ts';
