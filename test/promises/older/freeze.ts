import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { fileReader } from '@sluice/sources/node';
import { answerOf, folderOf, sumsOf } from './older.ts';
import { answerFile, questions } from './questions.ts';
import { snapshotAnswers } from './snapshot-answers.ts';

/** Freezes the answers of a release: `freeze.ts VERSION`, in whose folder its files stand. Once; never over what is there. */
const version = process.argv[2] ?? '';
const answers = join(folderOf(version), 'answers');
if (!existsSync(join(folderOf(version), 'leads.yaml'))) throw new Error(`put the files into older/${version} first`);
if (existsSync(answers)) throw new Error(`${version} is frozen: what it answered does not change`);
mkdirSync(answers);
const write = (path: string, value: unknown): void => writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`);
for (const question of questions) write(join(answers, answerFile(question)), await answerOf(version, question));
const { catalog } = compile(readFileSync(join(folderOf(version), 'leads.yaml'), 'utf8'));
const engine = await memory(catalog, fileReader(folderOf(version), { confine: false }));
const { text } = await writeSnapshot(catalog, engine, { withoutReport: true });
writeFileSync(join(folderOf(version), 'leads.snapshot.json'), text);
write(join(answers, 'snapshot.json'), await snapshotAnswers(JSON.parse(text)));
writeFileSync(join(folderOf(version), 'sums.sha256'), sumsOf(version));
