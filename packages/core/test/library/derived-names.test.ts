import { describe, expect, it } from 'vitest';
import { compile } from '../../src/index.ts';

const file = (rest: string, title = 'Trade fairs') => `sluice: 1
title: ${title}
sources:
  crm: {kind: leads, from: crm.csv, fields: {fit: f, region: r}}
funnels:
  demand:
    window: 90 days
    stages:
      - {id: lead, row: crm}
      - {id: mql, date: crm.mql_on}
      - {id: won, date: crm.won_on, value: crm.amount}
${rest}
`;
const scored = `
scores:
  fit: {groups: [{id: a, rules: [{where: {fit: x}, points: 10}]}], grades: {A: 5, B: 0}}
  use: {groups: [{id: b, rules: [{where: {fit: y}, points: 10}]}], grades: {1: 5, 2: 0}}
matrix:
  rows: fit
  columns: use
  routes:
    - {cells: [A1], route: fast_track, label: {en: Fast track, zh-CN: 快速通道}}
    - {cells: [B1], route: nurture}`;
const board = (row: string) => `dashboards: {main: {rows: [[${row}]]}}`;
const read = (text: string) => {
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return catalog;
};

describe('names the kit makes of other names', () => {
  it('say a formula of stages in the words of the language', () => {
    const { metrics } = read(
      file(board('{kpi: "rate(lead, won)"}, {kpi: value(won)}, {kpi: "median_days(lead, won)"}')),
    );
    expect(metrics['rate(lead, won)']?.label.byLocale).toMatchObject({
      en: 'Lead → Won rate',
      'zh-CN': '线索 → 成交转化率',
      'zh-TW': '潛在客戶 → 成交轉換率',
    });
    expect(metrics['value(won)']?.label.byLocale).toMatchObject({ 'zh-CN': '成交金额', 'zh-TW': '成交金額' });
    expect(metrics['median_days(lead, won)']?.label.byLocale?.['zh-CN']).toBe('线索 → 成交：中位天数');
  });

  it('leave a stage that the file has named as it is', () => {
    const text = file(board('{kpi: "rate(lead, won)"}')).replace('{id: lead,', '{id: lead, label: Enquiry,');
    expect(read(text).metrics['rate(lead, won)']?.label.byLocale?.['zh-CN']).toBe('Enquiry → 成交转化率');
  });

  it('title a cohort in the words of the language, and keep a title of the file', () => {
    const cohort = '{cohort: {from: lead, to: won}}';
    const [[made, own] = []] =
      read(file(board(`${cohort}, {cohort: {from: lead, to: won}, title: "Cohorts: Lead → Won"}`))).dashboards['main']
        ?.rows ?? [];
    expect(made?.title).toMatchObject({ default: 'Cohorts: Lead → Won', byLocale: { 'zh-CN': '同期群：线索 → 成交' } });
    expect(own?.title).toEqual({ default: 'Cohorts: Lead → Won' });
    const [[chinese] = []] = read(`locale: zh-CN\n${file(board(cohort))}`).dashboards['main']?.rows ?? [];
    expect(chinese?.title?.default).toBe('同期群：线索 → 成交');
  });

  it('call cells and routes so in every language, and a route by its label', () => {
    const { dimensions } = read(file(`${scored}\n${board('{table: [count(lead)], by: route}')}`));
    expect(dimensions['route']?.label.byLocale?.['zh-CN']).toBe('去向');
    expect(dimensions['cell']?.label.byLocale?.['zh-TW']).toBe('儲存格');
    expect(dimensions['route']?.values).toMatchObject({
      fast_track: { byLocale: { 'zh-CN': '快速通道' } },
      nurture: { default: 'Nurture' },
    });
  });
});

describe('the arms of an experiment as a dimension', () => {
  it('call the control and those in two arms so in every language', () => {
    const experiment = `experiments:
  form: {arms: {control: old, new: new}, arm: crm.fit, metric: "rate(lead, won)"}`;
    const { catalog } = compile(file(`${experiment}\n${board('{funnel: demand, by: form_arm}')}`));
    expect(catalog.dimensions['form_arm']?.values).toMatchObject({
      control: { default: 'control', byLocale: { 'zh-CN': '对照组' } },
      two_arms: { default: 'two arms', byLocale: { 'zh-TW': '出現在兩組' } },
    });
  });
});

describe('the title of a dashboard that has none', () => {
  const titles = (text: string) => Object.values(read(text).dashboards).map(({ title }) => title.default);

  it('is that of the file where it stands alone', () => {
    expect(titles(file(board('{funnel: demand}')))).toEqual(['Trade fairs']);
  });

  it('is its id in words where the file has none, or others stand beside it', () => {
    const two = 'dashboards: {by_week: {rows: [[{funnel: demand}]]}, main: {rows: [[{funnel: demand}]]}}';
    expect(titles(file(two))).toEqual(['By week', 'Main']);
    expect(titles(file(board('{funnel: demand}')).replace('title: Trade fairs\n', ''))).toEqual(['Main']);
  });
});
