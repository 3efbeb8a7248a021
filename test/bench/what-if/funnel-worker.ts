import { parentPort } from 'node:worker_threads';
import { memory } from '@sluice/engines/memory';
import { compiled, rows, START } from './log.ts';

const engine = await memory(compiled(START).catalog, { rows: rows() });
await engine.answer({ funnel: 'demand' });
const took: number[] = [];
for (let i = 0; i < 8; i++) {
  const { catalog } = compiled({ ...START, weight: 6 + i });
  const from = performance.now();
  const edited = engine.edited(catalog);
  if (!edited) throw new Error('the rows are the same');
  await edited.answer({ funnel: 'demand' });
  took.push(performance.now() - from);
}
parentPort?.postMessage(took);
