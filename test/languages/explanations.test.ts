import { readFileSync } from 'node:fs';
import { compile, explain } from '@sluice/core';
import { explainTexts, withLibraryNames } from '@sluice/core/internal';
import { describe, expect, it } from 'vitest';
import { expectChinese, valuesOf } from './expect-language.ts';
import { ofExplanations, samples } from './samples.ts';

const locales = ['zh-CN', 'zh-TW'] as const;
const english = new Map(samples(await explainTexts('en'), ofExplanations));
const acme = withLibraryNames(
  compile(readFileSync(new URL('../../examples/acme/sluice.yaml', import.meta.url), 'utf8')).catalog,
);

describe.each(locales)('explanations in %s', (locale) => {
  it('have all texts of the English ones, with their values', async () => {
    const texts = samples(await explainTexts(locale), ofExplanations);
    expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of texts) expect(valuesOf(text), path).toEqual(valuesOf(english.get(path) ?? ''));
  });

  it('are Chinese of their own script throughout', async () => {
    for (const [path, text] of samples(await explainTexts(locale), ofExplanations))
      if (path !== 'locale') expectChinese(locale, text.replace('fiscal', ''), path);
  });
});

describe('explain in Chinese', () => {
  const words = async (name: string, locale: string) => {
    const found = explain(acme, name, await explainTexts(locale));
    return 'explanation' in found ? found.explanation : null;
  };

  it('says a formula in words', async () => {
    expect((await words('cpl', 'zh-CN'))?.words[0]).toBe('单条线索成本是全部投入除以到达线索阶段的线索数。');
    expect((await words('cpl', 'zh-TW'))?.words[0]).toBe(
      '每位潛在客戶成本是全部支出除以到達潛在客戶階段的潛在客戶數。',
    );
    expect((await words('roi', 'zh-CN'))?.words[0]).toBe(
      '投资回报率是（到达成交阶段的线索的金额减全部投入）除以全部投入。',
    );
    expect((await words('close_rate', 'zh-CN'))?.denominator).toBe('周期内进入的到达线索阶段的线索数');
  });

  it('says the window and the stages of a funnel', async () => {
    expect((await words('demand', 'zh-CN'))?.window).toEqual(['需求漏斗：自访客起 90 天']);
    expect((await words('demand.sql', 'zh-TW'))?.words[0]).toBe('SQL：日期 crm.became_sql_at，在 MQL 之後最多 60 天。');
    expect((await words('demand', 'zh-TW'))?.words).toContain('潛在客戶：web 中的事件 sign_up 或 form_submit。');
  });

  it('leaves the English words as they are for every other language', async () => {
    expect((await words('cpl', 'fr'))?.words[0]).toBe(
      'Cost per lead is all spend divided by the number of leads at Lead.',
    );
  });
});
