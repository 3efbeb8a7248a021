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

const names = /snapshot\.json|@sluice\/embed|dist\/page\/sluice\.js|application\/yaml|\.yaml|YAML/g;
const locales = ['zh-CN', 'zh-TW'] as const;
type Said = Error & { readonly say?: (locale: (typeof locales)[number]) => Promise<string> };

const refused = (opening: Promise<unknown>): Promise<Said> =>
  opening.then(
    () => {
      throw new Error('it was opened');
    },
    (error: Said) => error,
  );
const read = (text: string, src = 'x.json') => {
  vi.stubGlobal('fetch', async () => new Response(text));
  return refused(openBy(snapshot)(src, {} as HTMLElement)).finally(() => vi.unstubAllGlobals());
};
const opened = (text: string) => refused(openYamlText(text, 'https://portal.invalid/'));
const wrong = 'sluice: 1\nfunnels:\n  demand:\n    stages: [lead, mql]\n    windo: 30 days\n';

describe.each(locales)('a source that cannot be opened, in %s', (locale) => {
  it('is told in Chinese of its own script throughout', () => {
    for (const words of [failureWords, remoteWords])
      for (const [path, text] of samples(words[locale], { unread: ['α', 404] }))
        expectChinese(locale, text.replace('sluice build', '甲').replaceAll(names, '甲'), path);
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
    const shown = 'funnels: {sales: {window: none, stages: [lead]}}\ndashboards: {main: {rows: [[{funnel: sales}]]}}\n';
    for (const text of [source, 'include: [metrics.yaml]\n'])
      expect(await (await opened(`sluice: 1\n${text}${shown}`)).say?.(locale)).toContain('sluice build');
  });

  it('says that a text is no snapshot, whatever is wrong with it', async () => {
    for (const text of ['no JSON', '{}']) {
      const error = await read(text);
      expect(error.message).toMatch(/snapshot/);
      expect(await error.say?.(locale)).toMatch(/x\.json.*快照/);
    }
  });

  it('says what to do with YAML where a snapshot is read, and with the page of a server', async () => {
    const yaml = await read('# first\nsluice: 1\n', '/sluice.yaml');
    expect(await yaml.say?.(locale)).toMatch(/\/sluice\.yaml .*YAML.*sluice build.*dist\/page\/sluice\.js/);
    const page = await read('<!doctype html><title>Portal</title>', '/snapshot.json');
    expect(await page.say?.(locale)).toMatch(/\/snapshot\.json .*sluice build/);
  });

  it('says the status of an address that answers none', async () => {
    expect(await (await refused(fetchText('http://127.0.0.1:9/none.json'))).say?.(locale)).toContain('none.json');
    expect(await new RemoteError('status', '503').say(locale)).toMatch(/503.*。$/);
    expect(new RemoteError('status', '503')).toBeInstanceOf(EngineError);
  });
});

describe('a source that cannot be opened', () => {
  it('is YAML where a snapshot is read: told which script reads it', async () => {
    expect((await read('sluice: 1\ntitle: x\n', 'sluice.yaml')).message).toMatch(
      /^sluice\.yaml is YAML.* `sluice build` .*dist\/page\/sluice\.js of @sluice\/embed/,
    );
  });

  it('is the page a server answers for a file that is not there', async () => {
    expect((await read('\n<!DOCTYPE html>', '/snapshot.json')).message).toMatch(/is a web page: .*has no such file/);
    expect((await read('nothing')).message).toBe(
      'x.json is no snapshot: it is not JSON. Name the snapshot.json that `sluice build` writes.',
    );
  });
});

describe('a text with a mistake that leaves a dashboard to show', () => {
  it('is opened, and the console has every mistake with its place and what to do', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const good = wrong.replace('    windo: 30 days\n', '    counts: {lead: 10, mql: 3}\n');
    const text = `${good}metrics:\n  bad: {formula: count(lea)}\ndashboards: {main: {rows: [[{funnel: demand}]]}}\n`;
    await openYamlText(text, 'https://portal.invalid/');
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toMatch(/^The YAML of this page has an error:\n7:\d+ .*lea.*lead/);
    warn.mockRestore();
  });
});
