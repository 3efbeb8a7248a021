/** The version of the kit, as in its manifests. */
export const version = '0.1.0';
