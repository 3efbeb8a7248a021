export { wholeLibrary } from '@sluice/core/internal';
