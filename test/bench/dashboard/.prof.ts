import { memory } from '@sluice/engines/memory';
import { columnsOf } from '../compute/columns.ts';
import { logOf } from '../compute/files.ts';
import { dashboardCatalog, QUERIES } from './catalog.ts';
const engine = await memory(dashboardCatalog(), { rows: { log: { ...columnsOf(logOf(1e6)) } } });
for (let i = 0; i < 6; i++) { const c0 = process.cpuUsage(); await engine.answerAll([QUERIES[process.argv[2] as 'credit']]); const c = process.cpuUsage(c0); console.log(((c.user + c.system) / 1000) | 0); }
