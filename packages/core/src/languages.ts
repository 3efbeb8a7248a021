export { diagnosticLanguage } from './diagnostic/language/load-language.ts';
