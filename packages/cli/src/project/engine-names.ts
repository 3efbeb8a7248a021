/** Engines the command line can open. */
export const engineNames = ['memory', 'duckdb'] as const;
export type EngineName = (typeof engineNames)[number];
