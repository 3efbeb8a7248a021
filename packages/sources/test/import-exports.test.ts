import { compile } from '@sluice/core';
import { describe, expect, it } from 'vitest';
import { importColumns, load } from '../src/index.ts';
import { cells, loadCsv } from './load-text.ts';

const encoder = new TextEncoder();

/** What an export becomes: the proposal, its first source as loaded, and the codes of what is said of it. */
async function imported(csv: string, name = 'export.csv') {
  const yaml = await importColumns(encoder.encode(csv), name);
  const { catalog, diagnostics } = compile(yaml);
  const loaded = await load(catalog, { read: async () => encoder.encode(csv) });
  const [source] = Object.values(loaded.sources);
  const codes = [...diagnostics, ...loaded.diagnostics].map(({ code }) => code);
  return { yaml, source, codes, stages: catalog.funnels['first_look']?.stages.map(({ id }) => id) };
}

const meta =
  'Berichtsstart;Berichtsende;Kampagnenname;Ergebnisse;Reichweite;Impressionen;Ausgegebener Betrag (EUR);Link-Klicks\n' +
  '2026-03-01;2026-03-31;;57;31.200;88.120;733,45;1.960\n' +
  '2026-03-01;2026-03-31;Leads;42;21.200;58.120;470,00;1.460\n' +
  '2026-03-01;2026-03-31;Retargeting;15;10.000;30.000;263,45;500\n';

describe('an export with German numbers', () => {
  it('has thousands where another column shows a decimal comma, and its link clicks', async () => {
    const { source, codes } = await imported(meta);
    expect(cells(source?.fields['impressions'])).toEqual([58120, 30000]);
    expect(cells(source?.fields['clicks'])).toEqual([1460, 500]);
    expect(codes).toEqual([]);
  });

  it('is a source of costs by German headers, and its line of totals is no row', async () => {
    const { yaml, source } = await imported(
      'Datum;Kampagne;Quelle;Kosten;Impressionen;Klicks\n01.03.2026;A;google;1.234,56;12.000;340\n' +
        '02.03.2026;A;google;987,10;11.500;310\nSumme;;;2.221,66;23.500;650\n',
    );
    expect(yaml).toContain('kind: spend');
    expect(yaml).toContain('numbers: {decimal: ","}          # as its other columns show');
    expect(yaml).toContain('counts: {shown: 23500, clicked: 650}');
    expect(yaml).toContain('[{kpi: spend}, {funnel: first_look}]');
    expect(cells(source?.fields['impressions'])).toEqual([12000, 11500]);
  });

  it('goes with its semicolons where no column tells, and says that it is a guess', async () => {
    const { yaml } = await imported('Datum;Kosten;Klicks\n2026-03-01;1.234;1.000\n2026-03-02;2.345;2.000\n');
    expect(yaml).toContain('numbers: {decimal: ","}          # or ".": the file does not show which');
    const deals =
      'Record ID;Deal Name;Deal Stage;Amount;Create Date;Close Date;Is Closed Won;Is Deal Closed?\n' +
      '1;A;Closed Won;12.000;2026-01-20 11:00;2026-03-01 13:00;true;true\n';
    expect((await imported(deals)).yaml).toContain('numbers: {decimal: ","}');
  });
});

describe('an export of costs', () => {
  const plain = 'date,campaign,cost\n2026-01-05,Spring,120.50\n2026-01-06,Brand,40\n';

  it('that says no channel has a line to say it in', async () => {
    const { yaml, codes } = await imported(plain);
    expect(yaml).toContain('\n    # channel: paid_search ');
    expect(yaml).toMatch(/stages: \[rows, paid\]\n {4}counts: \{rows: 2, paid: 2\}/);
    expect(codes).toEqual([]);
  });

  it('of a network that its name tells has the channel of that', async () => {
    expect((await imported(plain, 'google-ads-costs.csv')).yaml).toContain('\n    channel: paid_search ');
    expect((await imported(plain, 'data/linkedin.csv')).yaml).toContain('\n    channel: paid_social ');
    expect((await imported(plain, 'google-ads-costs.csv')).codes).toEqual([]);
  });

  it('has its column of channels, and is told of names that are no ids', async () => {
    const ids = await imported('day,channel,cost\n2026-01-05,paid_search,12\n');
    expect(ids.yaml).toContain('\n    channel: channel\n');
    expect(ids.yaml).not.toContain('ids of channels');
    const labels = await imported('Day,Channel,Spend\n2026-01-05,Paid Search,12\n');
    expect(labels.yaml).toMatch(/channel: Channel\n {4}# its values should be ids of channels/);
  });

  it('has the currency of its header and of its cells', async () => {
    const header = await imported(
      'Datum;Kampagne;Kosten (EUR);Klicks\n13.02.2026;A;1.234,56;1.020\n14.02.2026;B;98,00;55\n',
    );
    expect(header.yaml).toMatch(/\ncurrency: EUR\n[\s\S]*kind: spend[\s\S]*cost: Kosten \(EUR\)/);
    const cellsSay = await imported('sep=;\r\nDatum;Kosten\r\n13.02.2026;"1.234,56 €"\r\n14.02.2026;98,00 €\r\n');
    expect([cellsSay.yaml.includes('\ncurrency: EUR\n'), cellsSay.codes]).toEqual([true, []]);
  });

  it('by month is no source, and says what costs need', async () => {
    const { yaml } = await imported('Month,Spend\n2026-01,1200\n2026-02,1100\n');
    expect(yaml).toContain('its costs need a column of days, or of first and of last days');
  });
});

describe('an export of deals', () => {
  it('with German headers is deals in their currency, not sums of their numbers', async () => {
    const { yaml, source, codes } = await imported(
      'Auftragsnummer;Kunde;Status;Auftragswert (EUR);Angelegt am;Abschlussdatum;Verkäufer\n' +
        '1;A;gewonnen;1.200,00;01.02.2026;15.02.2026;Kim\n2;B;verloren;800,00;03.02.2026;20.02.2026;Jo\n',
    );
    expect(yaml).toMatch(/\ncurrency: EUR\n[\s\S]*kind: deals[\s\S]*owner: Verkäufer[\s\S]*lost: \{Status: verloren\}/);
    expect([cells(source?.fields['won']), codes]).toEqual([[true, false], []]);
  });

  it('made by hand is told by its headers', async () => {
    const { source } = await imported(
      'Opp ID,Deal,Rep,Pipeline Stage,Deal Size,Opened,Closed\n1,A,Kim,Won,100,2026-01-01,2026-02-01\n',
    );
    expect([source?.kind, source?.length]).toEqual(['deals', 1]);
  });

  it('of Pipedrive is told by its headers, with the currency of its rows', async () => {
    const { yaml, source, codes } = await imported(
      '"Deal - ID","Deal - Title","Deal - Value","Deal - Currency of Value","Deal - Stage","Deal - Status","Deal - Deal created","Deal - Deal closed on","Deal - Owner"\n' +
        '"1","A","12000","EUR","Negotiations","Won","2026-01-20 11:02:33","2026-03-01 13:00:00","Kim"\n' +
        '"2","B","4000.5","EUR","Proposal","Lost","2026-02-01 10:00:00","2026-03-20 17:00:00","Kim"\n',
    );
    expect(yaml).toMatch(/currency: EUR[\s\S]*kind: deals[\s\S]*won: \{Deal - Status: Won\}/);
    expect(cells(source?.fields['won'])).toEqual([true, false]);
    expect(codes).toEqual([]);
  });

  it('of Stripe is payments by id, day in UTC and status', async () => {
    const { yaml, source } = await imported(
      'id,Created date (UTC),Amount,Currency,Status,Customer Email\nch_1,2026-03-01 10:12:01,120.00,eur,Paid,a@b.de\n' +
        'ch_2,2026-03-04 09:00:00,49.00,eur,Failed,c@d.de\n',
    );
    expect(yaml).toMatch(/currency: EUR[\s\S]*opened: Created date \(UTC\)[\s\S]*won: \{Status: Paid\}/);
    expect(cells(source?.fields['won'])).toEqual([true, false]);
  });

  it('that says no currency is told to say one', async () => {
    const { yaml } = await imported(
      'Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Is Closed Won,Is Deal Closed?\n1,A,Closed Won,100,2026-01-20,2026-03-01,true,true\n',
    );
    expect(yaml).toContain('\n# currency: EUR ');
  });
});

describe('an export of people', () => {
  it('with Chinese headers is leads, named in Chinese, without its last line of totals', async () => {
    const { source, codes, stages } = await imported(
      '客户编号,邮箱,创建时间,成为MQL时间,成交金额\nC001,a@b.cn,2026/1/5 9:12,2026/1/8,12000\nC002,c@d.cn,2026/1/17 14:30,,\n合计,,,,12000\n',
      '线索.csv',
    );
    expect([source?.kind, source?.length, codes]).toEqual(['leads', 2, []]);
    expect(cells(source?.fields['lead'])).toEqual(['C001', 'C002']);
    expect(stages).toEqual(['lead', '成为mql时间']);
  });

  it('with days as Excel counts them has its dates', async () => {
    const { yaml, source, stages } = await imported(
      'Lead ID,Created,MQL date,Seats\nL1,46027,46032,46000\nL2,46029.604166667,,12\n',
    );
    expect(yaml).toContain('dates: excel');
    expect(cells(source?.fields['at'])).toEqual(['2026-01-05', '2026-01-07']);
    expect(stages).toEqual(['lead', 'mql_date']);
  });

  it('of HubSpot without the day of the stage lead begins with those who are new', async () => {
    const { source, stages, yaml } = await imported(
      'Record ID,Email,Lifecycle Stage,Create Date,Became a Marketing Qualified Lead Date,Became a Customer Date\n' +
        '1,a@b.de,Customer,2026-01-05 09:12,2026-01-10 10:00,2026-03-15 08:00\n2,c@d.de,Lead,2026-01-07 14:30,,\n',
    );
    expect([source?.length, stages]).toEqual([2, ['lead', 'mql', 'customer']]);
    expect(yaml).toContain('{id: lead, date: hubspot.at}');
  });
});

describe('an export of counts', () => {
  it('of Matomo goes from visits to conversions, not from seconds to actions', async () => {
    const { stages } = await imported(
      'label,nb_uniq_visitors,nb_visits,nb_actions,sum_visit_length,bounce_count,nb_conversions,conversion_rate\nDirect,1200,1500,4100,182000,700,25,1.47%\n',
    );
    expect(stages).toEqual(['nb_visits', 'nb_conversions']);
  });
});

describe('dates: excel', () => {
  it('reads days, and wall times to the millisecond, with the comma of the country too', async () => {
    const { source } = await loadCsv('kind: events\ndates: excel', 'lead;at;event\nx;46027,5;e\nx;46029,604166667;e\n');
    expect(cells(source.fields['at'])).toEqual(['2026-01-05T11:00:00Z', '2026-01-07T13:30:00Z']);
    const days = await loadCsv('kind: events\ndates: excel', 'lead,at,event\nx,46027,e\nx,2026-01-06,e\nx,61,e\n');
    expect(cells(days.source.fields['at'])).toEqual(['2026-01-05', '2026-01-06', '1900-03-01']);
  });

  it('reads numbers that no day has as missing', async () => {
    const { quality } = await loadCsv('kind: events\ndates: excel', 'lead,at,event\nx,46027,e\nx,7,e\n');
    expect(quality.unparsedCount).toBe(1);
  });
});

describe('a stage by a date that a key reads too', () => {
  it.each(['at', 'Created'])('is an error where no cell of %s is a date, as any other stage is', async (field) => {
    const csv = 'Lead ID,Created\nL1,soon\nL2,later\n';
    const yaml = `sluice: 1\nsources:\n  crm: {kind: leads, from: a.csv, lead: Lead ID, at: Created}\nfunnels:\n  f: {window: none, stages: [{id: new, date: crm.${field}}, {id: all, row: crm}]}\n`;
    const loaded = await load(compile(yaml).catalog, { read: async () => encoder.encode(csv) });
    expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['unreadable-column']);
  });
});
