import { describe, expect, it } from 'vitest';
import { withArticle } from '../../src/diagnostic/words.ts';

describe('withArticle()', () => {
  it.each(['a funnel', 'an experiment', 'an RFM label', 'a KPI', 'a list'])('says %s', (text) => {
    expect(withArticle(text.replace(/^an? /, ''))).toBe(text);
  });
});
