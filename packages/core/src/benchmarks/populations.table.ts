import type { BenchmarkId } from './benchmarks.table.ts';

type Population = readonly [en: string, zhCN: string, zhTW: string];

const search: Population = [
  '13,474 Google Search campaigns in the United States',
  '美国 13,474 个 Google 搜索广告系列',
  '美國 13,474 個 Google 搜尋廣告活動',
];
const meta: Population = [
  'lead campaigns on Facebook in the United States',
  '美国 Facebook 的潜在客户广告系列',
  '美國 Facebook 的名單型廣告活動',
];
const b2b: Population = ['B2B companies, several round-ups', 'B2B 企业，多份汇总', 'B2B 企業，多份彙整'];
const saas: Population = ['private B2B SaaS companies', '未上市的 B2B SaaS 公司', '未上市的 B2B SaaS 公司'];
const mail: Population = [
  'campaigns of all industries with at least 1,000 addresses; opens are inflated by mail privacy',
  '各行业、至少 1,000 个地址的邮件；打开数因邮件隐私保护而偏高',
  '各產業、至少 1,000 個地址的郵件；開信數因郵件隱私保護而偏高',
];

/** Of whom each figure is. */
export const populations: Readonly<Record<BenchmarkId, Population>> = {
  site_conversion_software: [
    'websites of software companies, any visit, 110 million sessions of 13 industries',
    '软件公司的网站，任何访问，13 个行业 1.1 亿次会话',
    '軟體公司的網站，任何造訪，13 個產業 1.1 億次工作階段',
  ],
  site_conversion_services: [
    'websites of professional services, any visit, 110 million sessions of 13 industries',
    '专业服务公司的网站，任何访问，13 个行业 1.1 亿次会话',
    '專業服務公司的網站，任何造訪，13 個產業 1.1 億次工作階段',
  ],
  search_ads_ctr: search,
  search_ads_cpc: search,
  search_ads_cpl: search,
  meta_leads_ctr: meta,
  meta_leads_cpl: meta,
  b2b_lead_to_mql: b2b,
  b2b_mql_to_sql: b2b,
  b2b_sql_to_opportunity: b2b,
  b2b_opportunity_to_won: b2b,
  b2b_lead_to_won: b2b,
  saas_ltv_cac: ['SaaS companies, a rule of thumb', 'SaaS 公司，经验法则', 'SaaS 公司，經驗法則'],
  saas_ltv_cac_median: saas,
  saas_payback_median: saas,
  saas_nrr: [
    'private B2B SaaS companies, from small business to enterprise customers',
    '未上市的 B2B SaaS 公司，客户从小型企业到大型企业',
    '未上市的 B2B SaaS 公司，客戶從小型企業到大型企業',
  ],
  email_open_rate: mail,
  email_click_rate: mail,
};

/** The name of each in three languages. */
export const benchmarkLabels: Readonly<Record<BenchmarkId, Population>> = {
  site_conversion_software: ['Software websites', '软件公司网站', '軟體公司網站'],
  site_conversion_services: ['Professional services websites', '专业服务网站', '專業服務網站'],
  search_ads_ctr: ['Search ads', '搜索广告', '搜尋廣告'],
  search_ads_cpc: ['Search ads', '搜索广告', '搜尋廣告'],
  search_ads_cpl: ['Search ads', '搜索广告', '搜尋廣告'],
  meta_leads_ctr: ['Facebook lead ads', 'Facebook 潜在客户广告', 'Facebook 名單型廣告'],
  meta_leads_cpl: ['Facebook lead ads', 'Facebook 潜在客户广告', 'Facebook 名單型廣告'],
  b2b_lead_to_mql: ['B2B', 'B2B', 'B2B'],
  b2b_mql_to_sql: ['B2B', 'B2B', 'B2B'],
  b2b_sql_to_opportunity: ['B2B', 'B2B', 'B2B'],
  b2b_opportunity_to_won: ['B2B', 'B2B', 'B2B'],
  b2b_lead_to_won: ['B2B', 'B2B', 'B2B'],
  saas_ltv_cac: ['SaaS, healthy', 'SaaS 健康值', 'SaaS 健康值'],
  saas_ltv_cac_median: ['SaaS, median', 'SaaS 中位数', 'SaaS 中位數'],
  saas_payback_median: ['SaaS, median', 'SaaS 中位数', 'SaaS 中位數'],
  saas_nrr: ['SaaS', 'SaaS', 'SaaS'],
  email_open_rate: ['E-mail, all industries', '电子邮件，各行业', '電子郵件，各產業'],
  email_click_rate: ['E-mail, all industries', '电子邮件，各行业', '電子郵件，各產業'],
};
