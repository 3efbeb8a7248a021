import { describe, expect, it } from 'vitest';
import { compile, explain } from '../../src/index.ts';

const { catalog } = compile(`sluice: 1
timezone: Europe/Berlin
sources:
  crm: {kind: leads, from: crm.csv, at: created}
  web: {kind: events, from: web/*.csv, lead: lead_id, source: utm_source}
  ads: {kind: spend, from: ads.csv, at: day}
dimensions:
  segment: {from: crm.employees, bands: {small: [null, 200], large: [200, null]}, unknown: No size}
  region: {from: [crm.country, ads.country], map: {DE: DACH}, else: other}
channels:
  groups: [{id: fair, when: {medium: [fair, event]}}]
funnels:
  demand:
    window: 180 days
    stages:
      - {id: lead, event: [sign_up, form]}
      - {id: demo, event: demo, where: {country: DE, seats: {gte: 5}}, within: 30 days, optional: true}
      - {id: won, date: crm.won_on, value: crm.amount}
    without: [{event: unsubscribe, drops: lead}]
  mailing: {stages: [opened, clicked], counts: {opened: 10, clicked: 3}}
metrics:
  cost_per_demo: {formula: spend / count(demo), where: {region: DACH}}
  twice: {formula: cost_per_demo * 2}
`);

const explained = (name: string) => {
  const found = explain(catalog, name);
  if ('diagnostics' in found) throw new Error(found.diagnostics.map((d) => d.code).join());
  return found.explanation;
};

describe('explain of a metric', () => {
  it('says the formula in words, with its denominator', () => {
    const { words, denominator, formula, zone } = explained('cpl');
    expect(words[0]).toBe('Cost per lead is all spend divided by the number of leads at Lead.');
    expect(denominator).toBe('the number of leads at Lead');
    expect(formula).toBe('spend / count(lead)');
    expect(zone).toBe('Europe/Berlin');
  });

  it('says of a rate with a window that its change and target are of closed windows', () => {
    const sentence = 'Its change and its target leave out those whose window is still open.';
    expect(explained('close_rate').words).toContain(sentence);
    expect(explained('cpl').words).not.toContain(sentence);
  });

  it.each([
    ['close_rate', 'Close rate is the share of the leads that entered Lead and went on to Won.'],
    ['roi', 'Return on investment is (the value of the leads at Won less all spend) divided by all spend.'],
    ['twice', 'Twice is Cost per demo times 2.'],
    ['prior(spend, 1 month)', 'prior(spend, 1 month) is all spend 1 month before.'],
    ['to_date(spend, fiscal_year)', 'to_date(spend, fiscal_year) is all spend since the start of the fiscal year.'],
    [
      'spend - (revenue + spend)',
      'spend - (revenue + spend) is all spend less (the value of the leads at Won plus all spend).',
    ],
    [
      'contribution_to_revenue',
      'Contribution to revenue is the value of the leads at Won divided by the value of the leads at Won of all groups together.',
    ],
    ['distinct(crm.owner)', 'distinct(crm.owner) is the number of different values of crm.owner.'],
  ])('%s: %s', (name, sentence) => {
    expect(explained(name).words[0]).toBe(sentence);
  });

  it('says the filter, the window of each funnel and the basis', () => {
    const { words, window, basis } = explained('cost_per_demo');
    expect(words).toContain('Counted only where region is DACH.');
    expect(window).toEqual(['Demand: 180 days from Lead']);
    expect(basis).toMatch(/^Activity/);
    expect(explained('close_rate').basis).toMatch(/^Entries/);
  });

  it('lists the defaults, and not what the file says', () => {
    const { defaults } = explained('cpl');
    expect(defaults).toContain('costs: loaded');
    expect(defaults).toContain('order: in_sequence');
    expect(defaults).toContain('skipped: absent');
    expect(defaults).not.toContain('timezone: UTC');
  });

  it('follows the number to its columns', () => {
    expect(explained('cpl').lineage).toEqual([
      { source: 'ads', field: 'at', column: 'day', from: ['ads.csv'] },
      { source: 'ads', field: 'cost', column: 'cost', from: ['ads.csv'] },
      { source: 'web', field: 'lead', column: 'lead_id', from: ['web/*.csv'] },
      { source: 'web', field: 'at', column: 'at', from: ['web/*.csv'] },
      { source: 'web', field: 'event', column: 'event', from: ['web/*.csv'] },
    ]);
    expect(explained('value(won)').lineage.map((each) => `${each.source}.${each.column}`)).toContain('crm.amount');
    const columns = explained('demand').lineage.map((each) => `${each.source}.${each.column}`);
    expect(columns).toEqual(expect.arrayContaining(['crm.won_on', 'crm.amount', 'web.country', 'web.seats']));
  });

  it('says how each measure is put together, through the metrics it is made of', () => {
    expect(explained('twice').additivity).toEqual([
      { measure: 'all spend', additivity: 'additive' },
      { measure: 'the number of leads at Demo', additivity: 'additive' },
    ]);
    expect(explained('close_rate').additivity[0]?.additivity).toBe('distinct');
    expect(explained('distinct(crm.owner)').additivity[0]?.additivity).toBe('exact only');
    expect(explained('time_to_conversion').additivity[0]?.additivity).toBe('mergeable');
  });
});

describe('explain of a funnel and of a stage', () => {
  it('says what each stage is reached by', () => {
    expect(explained('demand').words).toEqual([
      'It counts leads.',
      'The stages are reached in this order; other rows may lie between.',
      'Lead: the event sign_up or form in web.',
      'Demo: the event demo in web, where country is DE, and seats is at least 5, at most 30 days after Lead, optional: passing it by stops no one.',
      'Won: the date crm.won_on, worth crm.amount.',
      'The event unsubscribe between Lead and Won removes the lead.',
    ]);
  });

  it('says that counts in the file have no times', () => {
    expect(explained('mailing').words).toContain('Opened: 10 as counted in the file.');
    expect(explained('mailing').window).toEqual(['Mailing: already counted, so there is no window']);
    expect(explained('mailing').defaults).not.toContain('order: in_sequence');
  });

  it('finds a stage by its name, alone or with its funnel', () => {
    expect(explained('won')).toEqual(explained('demand.won'));
    expect(explained('won').kind).toBe('stage');
  });
});

describe('explain of a dimension', () => {
  it('says its values, bands and what an empty one is', () => {
    expect(explained('segment').words).toEqual([
      'Its values are those of crm.employees.',
      'small: below 200.',
      'large: 200 or more.',
      'An empty value is a group of its own, shown as No size.',
      "A lead's value is its first that is not empty.",
    ]);
    expect(explained('region').words).toContain('All others are other.');
  });

  it('says the rules of the channels in order', () => {
    expect(explained('channel').words).toContain('Fair: where medium is fair or event.');
    expect(explained('channel').defaults).toEqual(['base: ga4', 'of_lead: first_touch']);
  });
});

describe('explain of a name nothing has', () => {
  it('gives the diagnostic with the nearest name', () => {
    expect(explain(catalog, 'cpll')).toMatchObject({
      diagnostics: [{ code: 'unknown-metric', params: { nearest: 'cpl' } }],
    });
    expect(explain(catalog, 'count(laed)')).toMatchObject({
      diagnostics: [{ code: 'unknown-stage', params: { nearest: 'lead' } }],
    });
  });
});
