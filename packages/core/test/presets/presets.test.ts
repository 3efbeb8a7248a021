import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { knownPresets, layoutOf, presetLayouts } from '../../src/presets/index.ts';

const entries = Object.entries(knownPresets);

describe('the known export formats', () => {
  it('have one layout each, and no layout is without one', () => {
    expect(presetLayouts.map(({ preset }) => preset).sort()).toEqual(entries.map(([name]) => name).sort());
  });

  it.each(entries)('%s fills its keys, stages and measures from fields of its layout', (name, preset) => {
    const layout = layoutOf(name);
    const facts = ['period', 'from_day', 'to_day', layout?.fromName?.name];
    const fields = new Set([...(layout?.columns.map((column) => column.name) ?? []), ...facts]);
    const used = [
      ...Object.values({ ...preset.keys, ...preset.stages, ...preset.measures }),
      ...(layout?.needs ?? []).flat(),
      ...(layout?.needsWith ?? []).flatMap(({ needs }) => needs).flat(),
      ...(layout?.optional ?? []),
      ...(layout?.totals?.empty ?? []),
    ];
    expect(used.filter((field) => !fields.has(field))).toEqual([]);
    expect(Object.keys(preset.keys)).toEqual(expect.arrayContaining([...(preset.maybe ?? [])]));
  });

  it.each(entries)('%s compiles in a source of its kind without a word', (name, { kind }) => {
    const { diagnostics, catalog } = compile(
      `sluice: 1\nsources:\n  data: {kind: ${kind}, from: data.csv, preset: ${name}}\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(catalog.sources['data']?.preset).toBe(name);
  });

  it('no field of a format stands twice in it', () => {
    for (const { columns } of presetLayouts) {
      const names = columns.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

describe('compile of a source with a preset', () => {
  it('takes what the file says before what the format says', () => {
    const { catalog } = compile(`sluice: 1
sources:
  crm: {kind: leads, from: c.csv, preset: hubspot/contacts, lead: Email, stages: {mql: Qualified on}}
`);
    const crm = catalog.sources['crm'];
    expect(crm?.keys['lead']?.column).toBe('Email');
    expect(crm?.keys['at']?.column).toBe('created_on');
    expect(crm?.stages['mql']).toBe('Qualified on');
    expect(crm?.stages['sql']).toBe('became_sql_on');
  });

  it('refuses a name nobody knows and a kind that is not the format’s, with the fix', () => {
    const wrong = (source: string) => compile(`sluice: 1\nsources:\n  a: {${source}, from: a.csv}\n`).diagnostics;
    expect(wrong('kind: leads, preset: hubspot/contact')).toMatchObject([
      { code: 'unknown-preset', fix: { insert: 'hubspot/contacts' } },
    ]);
    expect(wrong('kind: events, preset: hubspot/deals')).toMatchObject([
      { code: 'preset-of-other-kind', fix: { insert: 'deals' } },
    ]);
  });
});
