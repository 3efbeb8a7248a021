import { type Case, common, nowhere } from './case.ts';

const src = 'further';
/** Of the further elements nothing is compared with the period before. */
const shared = (attributes: Readonly<Record<string, string>>, file = src): Case[] =>
  common(attributes, file).filter(({ state }) => state !== 'partial');
const looked = (attributes: Readonly<Record<string, string>>): Case[] => [
  { state: 'table', attributes, act: 'table', shows: 'table td' },
  { state: 'focus', attributes, act: 'focus', shows: '.tip b' },
];
const empty = (attributes: Readonly<Record<string, string>>): Case => ({
  state: 'empty',
  attributes: { ...attributes, period: nowhere },
  shows: '[name=empty] b',
});

const credit = { src, name: 'credit' };
const cohorts = { src, name: 'cohorts' };
const engagement = { src, name: 'engagement' };
const matrix = { src };
const plan = { src, name: 'next' };
const form = { src: 'experiments', name: 'form' };

/** The elements of few pages, in every state they can be in. */
export const further: Readonly<Record<string, readonly Case[]>> = {
  attribution: [
    { state: 'ready', attributes: credit, shows: '.mark', says: /Unattributed|未归因|未歸因/ },
    { state: 'withoutPaths', attributes: { ...credit, src: 'further/without-paths' }, shows: '.mark' },
    {
      state: 'withheld',
      attributes: { src: 'few' },
      act: 'table',
      shows: 'table td',
      says: /Withheld|不予显示|不予顯示|已隐藏|已隱藏/,
    },
    ...looked(credit),
    empty(credit),
    ...shared(credit),
  ],
  cohort: [
    { state: 'ready', attributes: { ...cohorts, period: '2025' }, shows: '.mark' },
    { state: 'open', attributes: cohorts, shows: '[fill^="url(#hatch"]' },
    { state: 'broken', attributes: { ...cohorts, by: 'medium' }, shows: '.mark' },
    ...looked(cohorts),
    empty(cohorts),
    ...shared(cohorts),
  ],
  score: [
    { state: 'ready', attributes: engagement, shows: '.mark' },
    { state: 'explained', attributes: engagement, act: 'explain', shows: '.why tbody td' },
    { state: 'filtered', attributes: { ...engagement, where: 'medium=email' }, shows: '.mark' },
    ...looked(engagement),
    { ...empty(engagement), attributes: { ...engagement, where: 'medium=nothing' } },
    ...shared(engagement),
  ],
  matrix: [
    { state: 'ready', attributes: matrix, shows: '.mark' },
    { state: 'filtered', attributes: { ...matrix, where: 'medium=referral' }, shows: '.mark' },
    ...looked(matrix),
    { ...empty(matrix), attributes: { ...matrix, where: 'medium=nothing' } },
    ...shared(matrix),
  ],
  plan: [
    { state: 'ready', attributes: plan, shows: '.mark' },
    { state: 'moved', attributes: { ...plan, name: 'thin' }, act: 'move', shows: '.changed' },
    { state: 'late', attributes: { ...plan, name: 'late' }, shows: '.mark' },
    { state: 'tooFew', attributes: { ...plan, name: 'thin', where: 'medium=event' }, shows: '#sum' },
    ...looked(plan),
    ...shared(plan),
  ],
  experiment: [
    { state: 'ready', attributes: form, shows: '.mark' },
    { state: 'noDecision', attributes: { ...form, name: 'button' }, shows: '.mark' },
    { state: 'mismatch', attributes: { ...form, name: 'offer' }, shows: '.mark' },
    ...looked(form),
    ...shared(form, 'experiments'),
  ],
};
