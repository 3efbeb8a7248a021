import { generateTrial } from '../../test/reference/generate.ts';
console.log(JSON.stringify(generateTrial(Number(process.argv[2])).funnel, null, 0));
