import { defineAll } from '../../src/define.ts';
import { demoEngine } from './demo-engine.ts';

const engine = demoEngine();
defineAll({ open: async () => engine });
