export { compilePlain } from './compile-plain.ts';
