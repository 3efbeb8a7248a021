export { withLibraryNames } from '@sluice/core/internal';
