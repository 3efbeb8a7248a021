import { describe, expect, it } from 'vitest';
import { type Design, evaluate, loadSpecial } from '../../src/experiments/index.ts';

const special = await loadSpecial();

const design: Design = {
  arms: [
    { id: 'control', value: 'a', share: 1 },
    { id: 'b', value: 'b', share: 1 },
  ],
  planned: 5000,
  detect: null,
  alpha: 0.05,
  power: 0.8,
};

function verdict(counts: readonly (readonly [arm: string, conversions: number, count: number])[], more = {}) {
  const arms = counts.map(([arm, conversions, count]) => ({ arm, conversions, count, maturing: 0 }));
  return evaluate({ ...design, ...more }, { arms, inTwoArms: 0, inNoArm: 0 }, special);
}

const three = { arms: [...design.arms, { id: 'c', value: 'c', share: 1 }] };

describe('evaluate', () => {
  it('says which arm is better once the planned sample is there', () => {
    expect(
      verdict([
        ['control', 200, 5000],
        ['b', 250, 5000],
      ]).verdict,
    ).toEqual({ kind: 'better', arm: 'b' });
    expect(
      verdict([
        ['control', 250, 5000],
        ['b', 200, 5000],
      ]).verdict,
    ).toEqual({ kind: 'worse', arm: 'b' });
    expect(
      verdict([
        ['control', 200, 5000],
        ['b', 201, 5000],
      ]).verdict,
    ).toEqual({ kind: 'no_difference' });
  });

  it('says no decision yet one lead below the planned sample, however clear it looks (rule X2)', () => {
    const { verdict: said, arms } = verdict([
      ['control', 20, 5000],
      ['b', 900, 4999],
    ]);
    expect(said).toEqual({ kind: 'no_decision', needed: 1 });
    expect(arms.map(({ needed }) => needed)).toEqual([0, 1]);
  });

  it('turns with what is better', () => {
    const found = verdict(
      [
        ['control', 250, 5000],
        ['b', 200, 5000],
      ],
      { better: 'lower' },
    );
    expect(found.verdict).toEqual({ kind: 'better', arm: 'b' });
  });

  it('is stricter with several arms: p 0.03 alone is a verdict, beside another arm it is none (Holm)', () => {
    const two = [
      ['control', 200, 5000],
      ['b', 245, 5000],
    ] as const;
    const alone = verdict(two);
    expect(alone.arms[1]?.against?.p).toBeLessThan(0.05);
    expect(alone.verdict.kind).toBe('better');
    const beside = verdict([...two, ['c', 205, 5000]], three);
    expect(beside.arms[1]?.against?.adjusted).toBeGreaterThan(alone.arms[1]?.against?.p ?? 1);
    const close = verdict(
      [
        ['control', 200, 5000],
        ['b', 242, 5000],
        ['c', 205, 5000],
      ],
      three,
    );
    expect(close.arms[1]?.against?.p).toBeLessThan(0.05);
    expect(close.verdict).toEqual({ kind: 'no_difference' });
  });

  it('works out the sample from the difference to detect, and says so where neither is planned', () => {
    const detect = { by: 'points', value: 0.05 } as const;
    const found = verdict(
      [
        ['control', 200, 1000],
        ['b', 200, 1000],
      ],
      { planned: null, detect },
    );
    expect(found.planned).toBe(1031);
    expect(found.verdict).toEqual({ kind: 'no_decision', needed: 62 });
    expect(
      verdict(
        [
          ['control', 1, 9],
          ['b', 5, 9],
        ],
        { planned: null },
      ).verdict,
    ).toEqual({ kind: 'no_sample' });
  });

  it('is not defined where nobody converts, and an arm nobody saw is empty', () => {
    expect(
      verdict([
        ['control', 0, 5000],
        ['b', 0, 5000],
      ]).verdict,
    ).toEqual({ kind: 'not_defined' });
    const [, empty] = verdict([['control', 5, 50]]).arms;
    expect(empty).toMatchObject({ count: 0, rate: null, interval: null, needed: 5000 });
    expect(empty?.against).toMatchObject({ difference: null, z: null, p: null });
  });

  it('counts leads whose window is open for who got which arm, and not for the rate', () => {
    const arms = [
      { arm: 'control', count: 500, conversions: 50, maturing: 500 },
      { arm: 'b', count: 1000, conversions: 100, maturing: 0 },
    ];
    const found = evaluate(design, { arms, inTwoArms: 3, inNoArm: 1 }, special);
    expect(found.sampleRatio).toBe(1);
    expect(found.arms[0]?.rate).toBe(0.1);
    expect(found).toMatchObject({ inTwoArms: 3, inNoArm: 1 });
  });
});
