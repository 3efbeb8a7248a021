import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@sluice/cli';
import { afterAll, describe, expect, it } from 'vitest';
import { captured, temporaryFolder } from '../cli/support/cli.ts';
import { hasSharedLists, sharedStrings, smallList } from '../support/hostile-lists.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** Everything a terminal acts on or that changes what is read, but for tabs and line ends. */
const acted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const own = /\u001b\[(?:[12]|22|3[136]|39|0|1;3[136])m/g;

/** What a command line wrote to a terminal with colours: all of it, and without what our own colours and progress are. */
async function terminal(
  ...args: string[]
): Promise<{ readonly out: string; readonly whole: string; readonly rest: string }> {
  const on = { outIsTerminal: true, errIsTerminal: true, env: { FORCE_COLOR: '1' } };
  const { io, written } = captured(folder, on);
  await run(args, io);
  const whole = written.out + written.err.replaceAll(/\r\u001b\[K(?:[^\r\u001b]* …(?: \d+ s)?)?/g, '');
  return { out: written.out, whole, rest: whole.replaceAll('\r\n', '\n').replaceAll(own, '') };
}

/** Colours that stand in the strings, each with what it would colour. */
const colorsIn = (strings: readonly string[]) =>
  strings.flatMap((text) => text.match(/\u001b\[[\d;]*m[^\u001b]+/g) ?? []);

const yamlText = (text: string) =>
  JSON.stringify(text.replace(/[\ud800-\udfff]/gu, '\ufffd')).replaceAll(/[\u007f-\uffff]/g, escaped);
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const head = `sluice: 1
title: Strings
timezone: UTC
as_of: 2026-04-01
sources:
  crm: {kind: leads, from: leads.json}
`;

/** Leads whose ids and origins are the strings, and one that is nothing but a mistake. */
function writeValues(strings: readonly string[]): void {
  const rows = strings.map((origin, i) => ({ lead: `L${i}${origin}`, at: `2026-01-${10 + (i % 18)}`, origin }));
  const wrong = { lead: strings[0], at: strings[0], origin: strings[0] };
  writeFileSync(join(folder, 'leads.json'), JSON.stringify([...rows, wrong]));
  writeFileSync(
    join(folder, 'values.yaml'),
    `${head}dimensions:
  origin: {label: ${yamlText(strings[0] ?? '')}, from: crm.origin, unknown: ${yamlText(strings[1] ?? '')}}
funnels:
  f: {window: none, stages: [{id: s, date: crm.at}]}
`,
  );
}

/** Funnels called by the strings. */
function writeLabels(strings: readonly string[]): void {
  const funnels = strings.map((text, i) => {
    const label = yamlText(text);
    return `  f${i}: {label: ${label}, description: ${label}, window: none, stages: [{id: s${i}, label: ${label}, date: crm.at}]}`;
  });
  writeFileSync(join(folder, 'leads.json'), JSON.stringify([{ lead: 'a', at: '2026-01-01' }]));
  writeFileSync(join(folder, 'labels.yaml'), `${head}funnels:\n${funnels.join('\n')}\n`);
}

/** Widgets that name what is not there, by the strings. */
function writeMistakes(strings: readonly string[]): void {
  const widgets = strings.map((text) => `      - [{kpi: ${yamlText(text)}}, {funnel: ${yamlText(text)}}]`);
  const text = `sluice: 1\ntitle: 3\n${yamlText(strings[0] ?? '')}: 1\ndashboards:\n  main:\n    rows:\n${widgets.join('\n')}\n`;
  writeFileSync(join(folder, 'mistakes.yaml'), text);
}

/** The command line writes nothing a terminal acts on but colours of our own. */
async function expectShown(strings: readonly string[], ...args: string[]): Promise<string> {
  const { out, whole, rest } = await terminal(...args);
  const at = acted.exec(rest)?.index;
  expect(at === undefined ? '' : `${args.join(' ')}: ${JSON.stringify(rest.slice(at - 40, at + 20))}`).toBe('');
  expect(colorsIn(strings).filter((color) => whole.includes(color))).toEqual([]);
  return out;
}

async function expectValues(strings: readonly string[]): Promise<void> {
  writeValues(strings);
  const out = await expectShown(strings, 'query', 'values.yaml', 'f', '--by', 'origin', '--format', 'json');
  const rows: { origin: string }[] = JSON.parse(out).results[0].rows;
  expect(new Set(rows.map(({ origin }) => origin))).toEqual(new Set(strings));
  for (const format of ['table', 'csv'])
    await expectShown(strings, 'query', 'values.yaml', 'f', '--by', 'origin', '--format', format);
  await expectShown(strings, 'check', 'values.yaml', '--data');
  for (const format of ['text', 'json']) await expectShown(strings, 'data', 'values.yaml', '--format', format);
  await expectShown(strings, 'import', 'leads.json');
}

async function expectLabels(strings: readonly string[], formats: readonly string[]): Promise<void> {
  writeLabels(strings);
  writeMistakes(strings);
  expect((await expectShown(strings, 'query', 'labels.yaml')).match(/^s\d+ +1 /gm)?.length).toBe(strings.length);
  for (const format of formats) await expectShown(strings, 'check', 'mistakes.yaml', '--format', format);
  await expectShown(strings, 'explain', 'labels.yaml', 'f1', '--plan');
}

async function expectWords(strings: readonly string[]): Promise<void> {
  writeValues(strings);
  for (const text of strings) {
    await expectShown(strings, 'metrics', text);
    await expectShown(strings, text, 'values.yaml');
    await expectShown(strings, 'explain', 'values.yaml', text);
    await expectShown(strings, 'query', 'values.yaml', text, '--where', `origin=${text}`);
  }
}

function parts(strings: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(strings.length / size) }, (_, i) => strings.slice(i * size, (i + 1) * size));
}

const slow = 240_000;

describe('what the command line writes to a terminal', () => {
  it(
    'is spelled out where it is a value, a label or a mistake of our own list',
    async () => {
      await expectValues(smallList());
      for (const strings of parts(smallList(), 60)) await expectLabels(strings, ['pretty', 'json', 'github', 'sarif']);
    },
    slow,
  );

  it(
    'is spelled out where it is a word of the command line',
    () => expectWords(smallList().filter((text) => text.length < 100)),
    slow,
  );

  it.skipIf(!hasSharedLists)(
    'is spelled out, for every string of the shared lists',
    async () => {
      await expectValues(sharedStrings());
      for (const strings of parts(sharedStrings(), 400)) await expectLabels(strings, ['pretty', 'github']);
    },
    slow,
  );

  it('has no line that a label made', async () => {
    writeLabels(['ok\n::error file=x::forged', 'ok\r\n2 errors.']);
    const { out } = await terminal('query', 'labels.yaml');
    expect(out.split('\n').filter((line) => /^(::error|2 errors)/.test(line))).toEqual([]);
  });

  it('is the exact data where another program reads it', async () => {
    writeValues(['\u001b[31m red', 'b']);
    const { io, written } = captured(folder);
    await run(['query', 'values.yaml', 'f', '--by', 'origin', '--format', 'csv'], io);
    expect(written.out).toContain('\u001b[31m red,');
  });
});
