import { describe, expect, it } from 'vitest';
import { funnelFigure, mirrored, skeletonHeight, type TextShape, toCsv } from '../../src/index.ts';
import { column, demand, formats, funnelTable, IDS, STAGES, table, words } from '../fixtures/tables.ts';

const options = { ...words, width: 580, stages: STAGES, window: '180-day' };
const maturing = { ...demand, maturing: [900, 260, 140, 96, 61, 38] };
const channels = ['organic', 'paid', 'social', 'email', 'referral', 'events', 'display', 'video', 'sms', 'other', null];
const split = channels.map((group, i) => ({
  group,
  stages: IDS,
  counts: [1000 - 90 * i, 200, 80, 40, 20, 10 + i],
  values: IDS.map((_, k) => (k === 5 ? '0.1' : null)),
}));
const by = { name: 'channel', label: 'Channel' };
const textsOf = (figure: ReturnType<typeof funnelFigure>) =>
  figure.drawing.shapes.filter((s): s is TextShape => s.kind === 'text').map((s) => s.text);

describe('funnelFigure', () => {
  it('says what came out of what went in, and where most are lost', () => {
    const figure = funnelFigure(funnelTable([demand]), options);
    expect(figure.summary).toBe(
      '212 of 24,318 at Visitor reached Won (0.87\u202f%). Most are lost between Visitor and Lead.',
    );
    expect(figure.note).toBe('Of leads entering the funnel · 180-day window');
  });

  it('writes label, count, rate, step and leak of each stage', () => {
    expect(textsOf(funnelFigure(funnelTable([demand]), options)).slice(0, 10)).toEqual(
      [
        'Visitor',
        '24,318',
        '100 %',
        '↓ 20.5 %',
        '−19,332',
        'median 3 d',
        'biggest leak',
        'Lead',
        '4,986',
        '20.5 %',
      ].map((t) => t.replace(' %', '\u202f%')),
    );
  });

  it('draws bars on a linear scale with at least 2 px for anything above 0', () => {
    const figure = funnelFigure(funnelTable([{ stages: ['a', 'b', 'c', 'd'], counts: [100000, 50000, 1, 0] }]), {
      ...words,
      width: 580,
    });
    const [a = 0, b = 0, c, d] = figure.stages.map((s) => s.width);
    expect(b / a).toBeCloseTo(0.5, 3);
    expect([c, d]).toEqual([2, 0]);
  });

  it('hatches the maturing part with its count beside it, and puts the rate of closed windows first', () => {
    const figure = funnelFigure(funnelTable([maturing]), options);
    const mql = figure.stages[2];
    expect(mql?.maturingWidth).toBeCloseTo(((mql?.width ?? 0) * 140) / 1924, 1);
    expect(figure.drawing.shapes.filter((s) => s.role === 'maturing')).toHaveLength(6);
    expect(textsOf(figure)).toContain('140 maturing');
    expect(textsOf(figure)).toContain('7.62\u202f% (7.91\u202f%)');
    expect(figure.summary).toContain('0.74\u202f% of closed windows, 0.87\u202f% of all');
    expect(figure.note).toContain('hatched: window still open');
  });

  it('never claims a biggest leak where fewer than 30 could be lost, and looks past optional stages', () => {
    const small = funnelFigure(funnelTable([{ stages: ['a', 'b'], counts: [29, 1] }]), { ...words, width: 580 });
    expect(small.stages.some((s) => s.biggestLeak)).toBe(false);
    const enough = funnelFigure(funnelTable([{ stages: ['a', 'b'], counts: [30, 1] }]), { ...words, width: 580 });
    expect(enough.stages[1]?.biggestLeak).toBe(true);
    const stages = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B', optional: true },
      { id: 'c', label: 'C' },
    ];
    const optional = funnelFigure(funnelTable([{ stages: ['a', 'b', 'c'], counts: [1000, 10, 600] }]), {
      ...words,
      width: 580,
      stages,
    });
    expect(optional.stages.map((s) => [s.lost, s.biggestLeak])).toEqual([
      [null, false],
      [990, false],
      [400, true],
    ]);
  });

  it('folds groups beyond eight into Other, and groups and Other add up to the stage', () => {
    const figure = funnelFigure(funnelTable(split), { ...options, by });
    expect(figure.groups.map((g) => g.label)).toEqual([...channels.slice(0, 8), 'Other (3 groups)']);
    expect(figure.groups.at(-1)?.select).toBeUndefined();
    for (const stage of figure.stages) expect(stage.bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(stage.count);
    expect(figure.stages[5]?.value).toBe('1.1');
    expect(figure.stages[5]?.bars[8]?.value).toBe('0.3');
  });

  it('gives folded groups the rate of their sum', () => {
    const figure = funnelFigure(funnelTable(split), { ...options, by: { ...by, limit: 1 } });
    const other = figure.stages[5]?.bars[1];
    const entered = figure.stages[0]?.bars[1]?.count ?? 0;
    expect(other?.rateFirst).toBeCloseTo((other?.count ?? 0) / entered, 12);
    expect(figure.stages[5]?.rateFirst).toBeCloseTo(
      (figure.stages[5]?.count ?? 0) / (figure.stages[0]?.count ?? 1),
      12,
    );
  });

  it('names groups once, at the first stage, and keeps their colours by the order given', () => {
    const figure = funnelFigure(funnelTable(split.slice(0, 3)), {
      ...options,
      by: { ...by, order: ['social', 'paid', 'organic'] },
    });
    expect(textsOf(figure).filter((t) => t === 'organic')).toHaveLength(1);
    expect(figure.groups.map((g) => g.token)).toEqual([
      '--sluice-category-3',
      '--sluice-category-2',
      '--sluice-category-1',
    ]);
  });

  it('tells the group without a value from a group called none', () => {
    const figure = funnelFigure(
      funnelTable([
        { group: null, stages: ['a'], counts: [3] },
        { group: 'none', stages: ['a'], counts: [2] },
      ]),
      { ...words, width: 580, by },
    );
    expect(figure.groups.map((g) => [g.label, g.select?.value])).toEqual([
      ['No value', null],
      ['none', 'none'],
    ]);
    expect(new Set(figure.groups.map((g) => g.key)).size).toBe(2);
  });

  it('overlays the other period as an outline and prints the change in points of closed windows', () => {
    const compare = funnelTable([{ ...demand, counts: [22000, 4200, 1500, 700, 390, 180] }]);
    const figure = funnelFigure(funnelTable([demand]), { ...options, compare });
    expect(figure.stages[1]?.compareCount).toBe(4200);
    expect(figure.stages[1]?.change).toBeCloseTo(4986 / 24318 - 4200 / 22000, 12);
    expect(figure.drawing.shapes.filter((s) => s.role === 'compare')).toHaveLength(6);
    expect(textsOf(figure)).toContain('20.5\u202f%  +1.41 pt');
    expect(figure.summary).toContain('The rate rose by 0.05 pt from the previous period.');
  });

  it('marks targets of counts and of rates on the same scale', () => {
    const targets = [
      { stage: 'mql', rule: 'at_least', value: 12159 },
      { stage: 'lead', from: 'visitor', rule: 'at_least', value: 0.25 },
      { stage: 'sql', from: 'lead', rule: 'at_least', value: 0.5 },
      { stage: 'won', from: 'nowhere', rule: 'at_least', value: 0.5 },
    ] as const;
    const figure = funnelFigure(funnelTable([demand]), { ...options, targets });
    const room = figure.stages[0]?.width ?? 0;
    const at = (id: string) => figure.drawing.shapes.find((s) => s.key === `${id}:target`);
    const start = figure.drawing.shapes.find((s) => s.key === 'visitor:bar');
    expect([at('mql'), at('lead'), start].map((s) => (s?.kind === 'rect' ? s.x : Number.NaN))).toEqual([
      expect.closeTo((start?.kind === 'rect' ? start.x : 0) + room / 2 - 1, 0),
      expect.closeTo((start?.kind === 'rect' ? start.x : 0) + room / 4 - 1, 0),
      start?.kind === 'rect' ? start.x : Number.NaN,
    ]);
    const [sql, from] = [at('sql'), start].map((s) => (s?.kind === 'rect' ? s.x : Number.NaN));
    expect((sql ?? 0) + 1 - (from ?? 0)).toBeCloseTo((room * 4986) / 24318 / 2, 0);
    expect(at('won')).toBeUndefined();
  });

  it('switches the rate under the count between first and previous', () => {
    const figure = funnelFigure(funnelTable([demand]), { ...options, rateFrom: 'previous' });
    expect(textsOf(figure)).toContain('38.6\u202f%');
    expect(textsOf(figure)).toContain('7.91\u202f% of the first stage');
  });

  it('puts labels above the bars when narrow and columns side by side when wide', () => {
    expect(funnelFigure(funnelTable([demand]), { ...options, width: 1100 }).layout).toBe('columns');
    const narrow = funnelFigure(funnelTable([demand]), { ...options, width: 300 });
    expect(narrow.layout).toBe('rows');
    expect(narrow.stages[0]?.width).toBe(300);
  });

  it('has the height its skeleton promised', () => {
    for (const width of [280, 500, 1100]) {
      const plain = funnelFigure(funnelTable([demand]), { ...options, width });
      expect(plain.drawing.height).toBe(skeletonHeight({ kind: 'funnel', width, stages: 6 }));
      const broken = funnelFigure(funnelTable(split), { ...options, width, by });
      expect(broken.drawing.height).toBe(skeletonHeight({ kind: 'funnel', width, stages: 6, groups: 9 }));
    }
  });

  it('gives every stage one mark that says everything in one sentence', () => {
    const figure = funnelFigure(funnelTable([maturing]), options);
    expect(figure.marks.map((m) => m.id)).toEqual(IDS.map((id) => `0:${id}`));
    expect(figure.marks[1]?.label.replaceAll('\u202f', ' ')).toBe(
      'Lead: Count 4,986, Of first stage, closed windows 20.2 %, Of stage before, closed windows 20.2 %, Of first stage 20.5 %, Of stage before 20.5 %, Lost 19,332, Maturing 260, Median days 3, biggest leak.',
    );
  });

  it('has the same numbers in its table and its CSV', () => {
    const figure = funnelFigure(funnelTable([maturing]), options);
    expect(figure.data.columns.map((c) => c.label)).toEqual([
      'Stage',
      'Count',
      'Of first stage, closed windows',
      'Of stage before, closed windows',
      'Of first stage',
      'Of stage before',
      'Lost',
      'Maturing',
      'Median days',
    ]);
    expect(figure.data.rows.map((row) => row.cells[1]?.raw)).toEqual(demand.counts);
    expect(toCsv(figure.data).split('\r\n')[1]).toBe('Visitor,24318,1,,1,,,900,');
  });

  it('shows withheld cells in words, never as 0', () => {
    const withheld = table([
      column('stage', 'stage', null, ['a', 'b']),
      column('count', 'measure', 'count', [50, null], { 1: { kind: 'withheld' } }),
    ]);
    const figure = funnelFigure(withheld, { ...words, width: 580 });
    expect(textsOf(figure)).toContain('Withheld');
    expect(figure.data.rows[1]?.cells[1]).toEqual({ text: 'Withheld', raw: null });
    expect(figure.empty).toBe(false);
  });

  it('names positions of a funnel in any order', () => {
    const any = table([column('position', 'stage', null, [1, 2]), column('count', 'measure', 'count', [10, 4])]);
    expect(funnelFigure(any, { ...words, width: 580, stages: STAGES }).stages.map((s) => s.label)).toEqual([
      '1 of the stages',
      '2 of the stages',
    ]);
  });

  it('mirrors for right-to-left pages without leaving its width', () => {
    const figure = mirrored(funnelFigure(funnelTable([demand]), options));
    const label = figure.drawing.shapes.find((s) => s.key === 'visitor:label');
    expect(label?.kind === 'text' ? [label.x, label.anchor] : null).toEqual([580, 'end']);
  });

  it('adds up dimensions it was not asked to show', () => {
    const figure = funnelFigure(funnelTable(split), options);
    expect(figure.groups).toEqual([]);
    expect(figure.stages[1]?.count).toBe(2200);
  });

  it('compares the total alone where the other period is not broken down', () => {
    const figure = funnelFigure(funnelTable(split), { ...options, by, compare: funnelTable([demand]) });
    expect(figure.stages[0]?.compareCount).toBe(24318);
    expect(figure.stages[0]?.bars.map((bar) => bar.compareCount)).toEqual(figure.groups.map(() => null));
  });

  it('uses the medians of the answer without a breakdown where it is given', () => {
    const figure = funnelFigure(funnelTable(split), {
      ...options,
      by,
      total: funnelTable([{ ...demand, counts: [6050, 2200, 880, 440, 220, 165] }]),
    });
    expect(figure.stages[1]?.medianDays).toBe(3);
    expect(formats.count(figure.stages[0]?.count ?? null)).toBe('6,050');
  });
});
