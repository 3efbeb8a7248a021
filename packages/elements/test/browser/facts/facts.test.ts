import { expect } from '@open-wc/testing';
import { expectGolden } from '../golden.ts';
import { clear, viewport } from '../support.ts';
import { checks } from './checks.ts';
import { measured } from './measure.ts';
import { everywhere, notes } from './notes.ts';

const elements: Readonly<Record<string, string>> = {
  dashboard: 'dashboard',
  funnel: 'funnel by channel',
  kpi: 'kpi',
  trend: 'trend by channel',
  table: 'table',
  attribution: 'attribution',
  cohort: 'cohort',
  score: 'score',
  matrix: 'matrix',
  plan: 'plan',
  experiment: 'experiment',
};

describe('the 14 critical checks of Chartability', () => {
  before(() => viewport(1000));
  afterEach(clear);

  for (const [element, name] of Object.entries(elements))
    it(`hold for sluice-${element}, as docs/a11y/${element}.md says`, async () => {
      const light = await measured(name, 'light');
      clear();
      const dark = await measured(name, 'dark');
      const rows = checks.map(({ name: check, fact }, i) => {
        const note = notes[element]?.[check] ?? '';
        return `| ${i + 1} | ${check} | ${fact(light, dark).replaceAll('|', '\\|')} | ${note} |`;
      });
      const page = [
        `# sluice-${element}: the 14 critical checks of Chartability`,
        '',
        `Measured in Chromium on the ${name} of the test gallery, 1,000 px wide. All hold; written by \`UPDATE_GOLDEN=1 npx wtr --group facts\`, compared by \`npm test\`.`,
        '',
        '| # | would be a failure | measured | note |',
        '|---|---|---|---|',
        ...rows,
        '',
        everywhere,
        '',
      ];
      await expectGolden(`docs/a11y/${element}.md`, page.join('\n'));
      const failing = checks.filter(({ holds }) => !holds(light, dark));
      expect(failing.map(({ name: check }) => check)).to.deep.equal([]);
    }).timeout(60_000);
});
