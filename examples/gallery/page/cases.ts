import { before, type Case, common, nowhere, year } from './case.ts';
import { further } from './further-cases.ts';

const demand = { name: 'demand', compare: 'none' };
const cpl = { name: 'cpl', compare: 'none' };
const mqls = { name: 'count(mql)', compare: 'none' };
const mediums = { metrics: 'spend,count(lead),cpl', by: 'medium' };

/** Every element in every state it can be in, by the last part of its name. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  funnel: [
    { state: 'ready', attributes: demand, shows: '.mark' },
    { state: 'broken', attributes: { ...demand, by: 'medium' }, shows: 'rect.swatch' },
    { state: 'compared', attributes: { ...demand, ...year, ...before }, shows: '.compare' },
    { state: 'maturing', attributes: { ...demand, period: 'last 3 months' }, shows: '[fill^="url(#hatch"]' },
    { state: 'table', attributes: demand, act: 'table', shows: 'table td' },
    { state: 'focus', attributes: demand, act: 'focus', shows: '.tip b' },
    { state: 'empty', attributes: { ...demand, period: nowhere }, shows: '[name=empty] b' },
    ...common(demand),
  ],
  kpi: [
    { state: 'ready', attributes: { name: 'count(won)', compare: 'none' }, shows: '.number' },
    { state: 'target', attributes: cpl, shows: '.status,.target' },
    { state: 'compared', attributes: { ...mqls, ...year, ...before }, shows: '.number' },
    { state: 'withheld', attributes: { name: 'revenue', src: 'few' }, shows: '.card' },
    { state: 'undefined', attributes: { ...cpl, where: 'medium=nothing' }, shows: '.card', says: /—/ },
    ...common(cpl),
  ],
  trend: [
    { state: 'ready', attributes: { ...mqls, ...year }, shows: '.line' },
    { state: 'broken', attributes: { ...mqls, ...year, by: 'medium' }, shows: '.line' },
    { state: 'compared', attributes: { ...mqls, ...year, ...before }, shows: '.line' },
    { state: 'table', attributes: { ...mqls, ...year }, act: 'table', shows: 'table td' },
    { state: 'empty', attributes: { ...cpl, period: nowhere }, shows: '[name=empty] b' },
    ...common({ ...mqls, ...year }),
  ],
  table: [
    { state: 'ready', attributes: mediums, shows: 'tbody td' },
    { state: 'sorted', attributes: mediums, act: 'sort', shows: '[aria-sort]' },
    { state: 'undefined', attributes: { ...mediums, where: 'medium=nothing' }, shows: '.card' },
    { state: 'withheld', attributes: { metrics: 'count(lead),revenue', src: 'few' }, shows: 'tbody td' },
    ...common(mediums).filter(({ state }) => state !== 'partial'),
    { state: 'partial', attributes: { ...mediums, src: 'sluice/without-total' }, shows: '.flag' },
  ],
  dashboard: [
    { state: 'ready', shows: '.row' },
    { state: 'filtered', attributes: { where: 'medium=email,paid' }, shows: '.pill.on' },
    { state: 'compact', attributes: { density: 'compact' }, shows: '.row' },
    { state: 'opening', attributes: { src: 'sluice/opening' }, shows: '.wait' },
    { state: 'waiting', attributes: { src: 'sluice/waiting' }, shows: '.row' },
    { state: 'lost', attributes: { src: 'sluice/lost' }, shows: '[role=alert] button', says: /404/ },
    { state: 'stale', attributes: { src: 'sluice/stale' }, act: 'refresh', shows: '.row' },
    { state: 'partial', attributes: { src: 'sluice/partial' }, shows: '.row' },
  ],
  ...further,
};
