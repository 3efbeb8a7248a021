import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Channels } from '../../src/catalog/index.ts';
import {
  baseChannel,
  baseRules,
  channelOf,
  referrerHost,
  sourceCategory,
  unassigned,
} from '../../src/channels/index.ts';

const touch = (
  source: string | null,
  medium: string | null,
  campaign: string | null = null,
  referrer: string | null = null,
) => ({
  source,
  medium,
  campaign,
  referrer,
});

describe('baseChannel(touch)', () => {
  it.each([
    ['(direct)', '(none)', null, 'direct'],
    ['(direct)', '(not set)', null, 'direct'],
    [null, null, null, 'direct'],
    ['x', 'y', 'spring-cross-network', 'cross_network'],
    ['alibaba', 'cpc', null, 'paid_shopping'],
    ['some', 'ppc', 'workshop', 'paid_other'],
    ['some', 'ppc', 'summer-shop', 'paid_shopping'],
    ['google', 'cpc', null, 'paid_search'],
    ['Google', 'CPC', null, 'paid_search'],
    ['facebook', 'paid-social', null, 'paid_social'],
    ['youtube.com', 'retargeting', null, 'paid_video'],
    ['unknown-site', 'banner', null, 'display'],
    ['unknown-site', 'cpm', null, 'display'],
    ['unknown-site', 'ppc', null, 'paid_other'],
    ['alibaba', null, null, 'organic_shopping'],
    ['google shopping', null, null, 'organic_shopping'],
    ['facebook', 'referral', null, 'organic_social'],
    ['some', 'social', null, 'organic_social'],
    ['youtube.com', null, null, 'organic_video'],
    ['bing', 'referral', null, 'organic_search'],
    ['some', 'organic', null, 'organic_search'],
    ['blog.example', 'referral', null, 'referral'],
    ['newsletter', 'e-mail', null, 'email'],
    ['email', 'referral', null, 'referral'],
    ['partner', 'affiliate', null, 'affiliates'],
    ['pod', 'audio', null, 'audio'],
    ['sms', 'blast', null, 'sms'],
    ['some', 'web-push', null, 'mobile_push'],
    ['firebase', 'x', null, 'mobile_push'],
    ['some', 'thing', null, 'unassigned'],
  ])('of %s / %s / %s is %s', (source, medium, campaign, expected) => {
    expect(baseChannel(touch(source, medium, campaign))).toBe(expected);
  });

  it('reads a referrer only where source and medium are missing', () => {
    expect(baseChannel(touch(null, null, null, 'https://www.bing.com/search?q=x'))).toBe('organic_search');
    expect(baseChannel(touch(null, null, null, 'https://blog.example/a'))).toBe('referral');
    expect(baseChannel(touch('news', 'email', null, 'https://www.bing.com/'))).toBe('email');
    expect(referrerHost('blog.example/path')).toBe('blog.example');
  });

  it('has the eighteen rules with ids of their own', () => {
    expect(baseRules).toHaveLength(18);
    expect(new Set([...baseRules.map((r) => r.id), unassigned.id]).size).toBe(19);
  });

  it('answers a hostile medium in linear time', () => {
    const times = Array.from({ length: 3 }, () => {
      const started = performance.now();
      expect(baseChannel(touch('x', `${'c'.repeat(50_000)}!`))).toBe('unassigned');
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

describe('channelOf(channels, touch)', () => {
  const channels: Channels = {
    base: 'ga4',
    ofLead: { kind: 'first_touch' },
    labels: {},
    groups: [
      {
        id: 'wechat',
        label: { default: 'WeChat' },
        when: { kind: 'in', field: { of: 'row', name: 'source' }, values: ['wechat', 'weixin'] },
      },
      {
        id: 'spring',
        label: { default: 'Spring' },
        when: {
          kind: 'all',
          of: [
            { kind: 'like', field: { of: 'row', name: 'campaign' }, pattern: 'SPRING*' },
            { kind: 'not', of: { kind: 'exists', field: { of: 'row', name: 'medium' }, exists: true } },
          ],
        },
      },
    ],
  };
  it('tries own groups before the base, in order', () => {
    expect(channelOf(channels, touch('weixin', 'cpc'))).toBe('wechat');
    expect(channelOf(channels, touch('Weixin', 'cpc'))).toBe('paid_other');
    expect(channelOf(channels, touch('google', null, 'spring sale'))).toBe('spring');
    expect(channelOf(channels, touch('google', 'cpc', 'spring sale'))).toBe('paid_search');
    expect(channelOf({ ...channels, base: 'none' }, touch('google', 'cpc'))).toBe('unassigned');
  });
});

const published = new URL('../../../../../shared/data/ga4_channel_grouping/', import.meta.url);

describe.skipIf(!existsSync(published))('../shared/data/ga4_channel_grouping', () => {
  interface Case {
    source: string | null;
    medium: string | null;
    campaign: string | null;
    expected_channel: string;
    rule_order_result: string;
    consistent: boolean;
  }
  it('gives the published channel for every consistent case and the rule order for the others', () => {
    const { cases } = JSON.parse(readFileSync(new URL('expected.json', published), 'utf8')) as { cases: Case[] };
    const label = (id: string) => [...baseRules, unassigned].find((r) => r.id === id)?.label.toLowerCase();
    const got = cases.map((c) => label(baseChannel(touch(c.source, c.medium, c.campaign))));
    expect(got).toEqual(cases.map((c) => (c.consistent ? c.expected_channel : c.rule_order_result).toLowerCase()));
    expect(cases.length).toBeGreaterThan(20);
  });
  it('knows the category of each of the listed sources', () => {
    const rows = readFileSync(new URL('ga4_source_categories.csv', published), 'utf8').trim().split(/\r?\n/).slice(1);
    const wrong = rows.filter((row) => {
      const [source = '', category = ''] = row.split(',');
      return sourceCategory(source.toLowerCase()) !== category.replace('SOURCE_CATEGORY_', '').toLowerCase();
    });
    expect(wrong).toEqual([]);
  });
});
