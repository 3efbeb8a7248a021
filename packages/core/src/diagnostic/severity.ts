/** `error`: the definition it stands in is left out. `warning`: it is kept. `info`: nothing needs doing. */
export type Severity = 'error' | 'warning' | 'info';
