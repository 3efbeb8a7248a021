export { type Validated, validate } from './validate.ts';
