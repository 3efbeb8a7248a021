import { EngineError } from '@sluice/core/query';
import { snapshot } from '@sluice/engines/snapshot';
import { describe, expect, it, vi } from 'vitest';
import { expectChinese, valuesOf } from '../../../test/languages/expect-language.ts';
import { samples } from '../../../test/languages/samples.ts';
import { RemoteError } from '../../engines/src/remote/remote-error.ts';
import { remoteWords } from '../../engines/src/remote/remote-words.ts';
import { fetchText, openBy } from '../src/open-snapshot.ts';
import { failureWords } from '../src/words/failure-words.ts';
import { openYamlText } from '../src/yaml.ts';

const locales = ['zh-CN', 'zh-TW'] as const;
type Said = Error & { readonly say?: (locale: (typeof locales)[number]) => Promise<string> };

const refused = (opening: Promise<unknown>): Promise<Said> =>
  opening.then(
    () => {
      throw new Error('it was opened');
    },
    (error: Said) => error,
  );
const opened = (text: string) => refused(openYamlText(text, 'https://portal.invalid/'));
const wrong = 'sluice: 1\nfunnels:\n  demand:\n    stages: [lead, mql]\n    windo: 30 days\n';

describe.each(locales)('a source that cannot be opened, in %s', (locale) => {
  it('is told in Chinese of its own script throughout', () => {
    for (const words of [failureWords, remoteWords])
      for (const [path, text] of samples(words[locale], { unread: ['α', 404] }))
        expectChinese(locale, text.replace('sluice build', '甲'), path);
  });

  it('says every value that it has in the other language', () => {
    const [one, other] = locales.map((each) => samples(failureWords[each], {}));
    for (const [i, [path, text]] of (one ?? []).entries())
      expect(valuesOf(text), path).toEqual(valuesOf(other?.[i]?.[1] ?? ''));
  });

  it('says the first mistake of a file as the command line does', async () => {
    const error = await opened(wrong);
    expect(error.message).toMatch(/^Line 5, column 5: [\x20-\x7e“”]+$/);
    expect(await error.say?.(locale)).toMatch(/^第 5 行，第 5 [列欄]：.*windo/);
    expect(await error.say?.(locale)).toMatch(/\p{Script=Han}/u);
  });

  it('says the way around what a page cannot read', async () => {
    const source = "sources: {crm: {kind: leads, from: 'data/*.csv', stages: {lead: at}}}\n";
    const shown = 'funnels: {sales: {stages: [lead]}}\ndashboards: {main: {rows: [[{funnel: sales}]]}}\n';
    for (const text of [source, 'include: [metrics.yaml]\n'])
      expect(await (await opened(`sluice: 1\n${text}${shown}`)).say?.(locale)).toContain('sluice build');
  });

  it('says that a text is no snapshot, whatever is wrong with it', async () => {
    for (const text of ['no JSON', '{}']) {
      vi.stubGlobal('fetch', async () => new Response(text));
      const error = await refused(openBy(snapshot)('x.json', {} as HTMLElement));
      vi.unstubAllGlobals();
      expect(error.message).toMatch(/snapshot/);
      expect(await error.say?.(locale)).toMatch(/x\.json.*快照/);
    }
  });

  it('says the status of an address that answers none', async () => {
    expect(await (await refused(fetchText('http://127.0.0.1:9/none.json'))).say?.(locale)).toContain('none.json');
    expect(await new RemoteError('status', '503').say(locale)).toMatch(/503.*。$/);
    expect(new RemoteError('status', '503')).toBeInstanceOf(EngineError);
  });
});
