import { fileURLToPath } from 'node:url';

/** The folder of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The absolute path of a file of the checkout. */
export const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
