import { withoutCurrency } from './guess/header-currency.ts';

/**
 * What a column is likely to be, by its header in lower case with `_` between words: in English, and as German, French,
 * Spanish and Chinese (simplified and traditional) programs write it. Earlier rows win.
 */
export const columnRoles = [
  {
    role: 'deal',
    form: /^(deal|opportunity|opp)(_?(id|key|no|number))?$|^(deal|opportunity)_name$|^(auftrags?|deal)_?(id|nr|nummer)$|^(商机|商機|订单|訂單|交易|合同|合約)_?(编号|編號|id|号|號)$/,
  },
  {
    role: 'lead',
    form: /^(lead|contact|person|customer|client|user|member|subscriber|prospect|record|company|account)(_?(id|key|no|number))?$|^record_id(_contact)?$|^(id|uid|uuid|user_pseudo_id|vid)$|^(lead|kunden?|kontakt)_?(id|nr|nummer)$|^(线索|線索|潜在客户|潛在客戶|客户|客戶|用户|使用者|会员|會員|联系人|聯絡人)_?(编号|編號|id|号|號)$/,
  },
  {
    role: 'email',
    form: /^e_?mail(_?(address|adresse))?$|^(courriel|correo|correo_electrónico)$|^(电子)?(邮箱|邮件)(地址)?$|^(電子)?(郵件|信箱)(地址)?$/,
  },
  { role: 'from_day', form: /^(from_day|start_day|start_date|reporting_starts|period_start|开始日期|開始日期)$/ },
  { role: 'to_day', form: /^(to_day|end_day|end_date|reporting_ends|period_end|结束日期|結束日期)$/ },
  {
    role: 'event',
    form: /^(event|event_name|event_type|action|activity|activity_type|interaction|ereignis|aktion|事件|事件名称|事件名稱|行为|行為|动作|動作)$/,
  },
  {
    role: 'cost',
    form: /^(cost|costs|spend|spent|amount_spent.*|total_spent|media_cost|ad_spend|cost_in_.*)$|^(kosten|ausgaben|werbekosten|ausgegebener_betrag)$|^(coût|coûts|dépenses?|montant_dépensé)$|^(coste|costo|gasto|importe_gastado)$|^(费用|費用|花费|花費|消费|消耗|成本|投放费用|广告费用|廣告費用)$/,
  },
  {
    role: 'amount',
    form: /^(amount|deal_amount|deal_size|value|deal_value|close_value|revenue|price|total|contract_value|annual_contract_value|betrag|wert|umsatz|auftragswert|montant|importe|valor)$|^(商机|商機|成交|合同|合約|订单|訂單|预计|預計)?(金额|金額)$/,
  },
  {
    role: 'state',
    form: /^((deal|pipeline|sales|opportunity)_?stage|stage|stage_?name|status|deal_status|state|outcome|phase|étape|statut|estado)$|^(商机|商機|订单|訂單|线索|線索|销售|銷售)?(状态|狀態|阶段|階段)$/,
  },
  {
    role: 'closed',
    form: /^(close_?date|closed|closed_(on|at|date)|close_(on|at)|abschlussdatum|geschlossen_am)$|^(关闭|關閉|成交|结束|結束|赢单|贏單)(日期|时间|時間)$/,
  },
  {
    role: 'created',
    form: /^(created?|create_?date|created_?(on|at|date)|opened|open_date|opened_(on|at)|engage_date|signup_date|signed_up(_at|_on)?|registered(_at|_on)?)$|^(erstellt|erstellt_am|erstellungsdatum|angelegt_am|anlagedatum)$|^(date_de_création|créé_le|fecha_de_creación)$|^(创建|建立|注册|註冊|录入|提交)(日期|时间|時間)$/,
  },
  {
    role: 'time',
    form: /^(at|time|timestamp|event_timestamp|occurred_?(at|on)|date|day|datetime|event_(date|time)|ts)$|^(datum|tag|zeitpunkt|jour|fecha|día)$|^(日期|时间|時間|发生时间|發生時間)$/,
  },
  { role: 'period', form: /^(period|month|week|quarter|year|monat|woche|quartal|jahr|mois|mes|月份|周|週|季度|年份)$/ },
  { role: 'channel', form: /^(marketing_?)?channel(_(id|name|group))?$|^(kanal|marketing_?kanal|canal)$/ },
  { role: 'source', form: /^(utm_)?source$|^(quelle|origen|fuente)$|^(来源|來源)(渠道|管道)?$|^渠道(来源)?$/ },
  { role: 'medium', form: /^(utm_)?medium$|^(medio|媒介)$/ },
  {
    role: 'campaign',
    form: /^(utm_)?campaign(_name)?$|^(kampagne|kampagnenname|campagne|campaña)$|^(广告系列|推广计划|广告计划|营销活动|活动名称|廣告活動|行銷活動|活動名稱)(名称)?$/,
  },
  { role: 'visitor', form: /^(visitor|visitor_id|anonymous_id|client_id|cookie_id)$/ },
  {
    role: 'owner',
    form: /^(owner|deal_owner|sales_agent|sales_rep|contact_owner|rep|verantwortlich(er)?|zuständig|verkäufer|vertriebler)$|^(负责人|負責人|销售|业务员|業務|跟进人)$/,
  },
  {
    role: 'impressions',
    form: /^(impressions?|impr|impressionen|einblendungen|impresiones)$|^(展现|展示|曝光)(量|次数|次數)?$/,
  },
  { role: 'clicks', form: /^(clicks?|link_clicks|klicks?|clics)$|^(点击|點擊)(量|数|數|次数|次數)?$/ },
  {
    role: 'visits',
    form: /^(visits?|sessions?|pageviews|besuche|sitzungen|visites|visitas|sesiones)$|^(访问|造訪|工作階段|会话)(量|数|數|次数|次數)?$/,
  },
  {
    role: 'conversions',
    form: /^(visits_converted|conversions?|goals?|key_events|sign_?ups?|leads|konversionen|conversiones)$|^(转化|轉換)(量|数|數|次数|次數)?$/,
  },
] as const;

export type ColumnRole = (typeof columnRoles)[number]['role'];

/** A header as words in lower case joined by `_`. */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** What a column is likely to be; undefined where its header says nothing known. `Deal - Created (UTC)` is `created`, `Kosten (EUR)` is `cost`. */
export function roleOf(name: string): ColumnRole | undefined {
  for (
    let words = wordsOf(withoutCurrency(name)).replace(/_(utc|gmt)$/, '');
    words !== '';
    words = withoutObject(words)
  ) {
    const found = columnRoles.find(({ form }) => form.test(words));
    if (found !== undefined) return found.role;
  }
  return undefined;
}

/** Without the object that stands in front of it in the headers of Pipedrive, and the `nb_` of Matomo's. */
function withoutObject(words: string): string {
  const rest = words.replace(/^(deal|lead|person|contact|activity|nb)_/, '');
  return rest === words ? '' : rest;
}
