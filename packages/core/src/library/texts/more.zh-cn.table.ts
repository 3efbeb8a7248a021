import type { MoreRow } from './text-row.ts';

const volAction = '按渠道和周进行比较，先查看发生变化的地方。';
const rateAction = '按渠道和营销活动进行比较，每次只测试一项改动。';
const salesAction = '与销售一起找出缓慢或流失者的共同点，先改进这一点。';
const mailAction = '在部分名单上测试主题、发件人和时间，并清理从不响应的地址。';
const listAction = '如果名单缩小，重新考虑用什么内容换取读者的地址。';
const socialAction = '在有效的平台上重复有效的做法，放弃其余的。';
const costAction = '把预算转向成交线索成本持续较低的地方。';
const contentAction = '多做被使用的内容，并补上内容矩阵的空缺。';

/** Names and meanings in Simplified Chinese of the metrics of e-mail, social networks, paid media, content and early funnels. */
export const more: Readonly<Record<string, MoreRow>> = {
  sign_ups: ['注册数', '新建账号的数量。', '需求的早期信号；突增说明促销有效。', volAction],
  activations: ['激活数', '注册后开始使用产品的数量。', '注册是否不只是好奇。', volAction],
  activation_rate: ['激活率', '注册者中被激活的占比。', '最初几步能否带来使用。', rateAction],
  mql_rate: ['MQL 率', '同一时期内营销合格线索数除以访客数。', '受众中有多少值得销售跟进。', rateAction],
  mql_acceptance_rate: [
    'MQL 接受率',
    '营销合格线索中被销售接受跟进的占比。',
    '市场与销售对合格的理解是否一致。',
    salesAction,
  ],
  fast_lead_share: ['快速线索占比', '创建后不足设定天数就成交的占比。', '有多少来自已准备购买的需求。', rateAction],
  nurture_share: [
    '孵化占比',
    '成交中来自老线索（创建至少达到设定天数）的占比。',
    '孵化的效果：没有孵化接近 0，做得好约为一半。',
    rateAction,
  ],
  lead_to_mql_days: ['线索到 MQL 天数', '从线索到营销合格线索的天数中位数。', '线索多久才值得联系。', salesAction],
  mql_to_sql_days: [
    'MQL 到 SQL 天数',
    '从营销合格到销售合格的天数中位数。',
    '销售多快接手市场移交的线索。',
    salesAction,
  ],
  sql_to_opportunity_days: ['SQL 到商机天数', '从销售合格线索到商机的天数中位数。', '兴趣多快变成交易。', salesAction],
  traffic_share: ['流量占比', '某组访客占全部访客的比例。', '哪个来源带来流量，哪个没有。', volAction],
  bounce_rate: ['跳出率', '未产生互动的会话占比。', '页面是否兑现了对访客的承诺。', rateAction],
  engagement_rate: ['互动率', '产生互动的会话占比。', '有多少访问不只是一瞥。', rateAction],
  pages_per_session: ['每次会话页数', '页面浏览量除以会话数。', '访客看得多远；并不说明意向。', rateAction],
  time_on_page: ['页面停留秒数', '互动秒数除以页面浏览量。', '页面能留住注意力多久。', rateAction],
  emails_sent: ['邮件发送数', '发送的邮件数量。', '总共发送了多少。', mailAction],
  delivery_rate: ['送达率', '送达邮件数除以发送邮件数。', '名单和发件人是否健康。', mailAction],
  email_bounce_rate: ['邮件退回率', '退回邮件数除以发送邮件数。', '名单有多旧；过多会损害发件人信誉。', mailAction],
  open_rate: ['打开率', '打开邮件数除以送达邮件数。', '主题是否吸引人；自动加载图片的邮件程序会使其虚高。', mailAction],
  click_rate: ['点击率（邮件）', '有点击的邮件数除以送达邮件数。', '有多少读者对邮件采取行动。', mailAction],
  click_to_open_rate: ['打开后点击率', '有点击的邮件数除以打开邮件数。', '内容是否兑现了主题的承诺。', mailAction],
  reply_rate: ['回复率', '有回复的邮件数除以送达邮件数。', '邮件引发对话的频率。', mailAction],
  unsubscribe_rate: ['退订率', '退订人数除以送达邮件数。', '读者是否仍想要收到的内容。', mailAction],
  list_size: ['名单规模', '期末地址数。', '邮件能触达多少人。', listAction],
  list_growth: ['名单增长率', '新增订阅减去退订，除以期初地址数。', '名单的增长是否快于老化。', listAction],
  list_churn: ['名单流失率', '退订人数除以期初地址数。', '与名单增长率比较：高于它时，策略需要调整。', listAction],
  unengaged_share: [
    '未参与占比',
    '既不打开也不点击的地址占全部地址的比例。',
    '名单中有多少只是看起来大，并损害送达。',
    listAction,
  ],
  email_roi: ['邮件 ROI', '邮件收入减去成本，再除以成本。', '邮件是否划算。', mailAction],
  social_shares: ['社交分享数', '帖子被分享的次数。', '相关性的信号。', socialAction],
  social_engagement: ['社交互动数', '点赞、评论和分享的总和。', '帖子打动人的程度；没有基数的总和。', socialAction],
  engagement_per_impression: [
    '每次展示互动率',
    '点赞、评论和分享除以展示次数。',
    '看到帖子的人中有多少有反应。',
    socialAction,
  ],
  engagement_per_follower: ['每位粉丝互动率', '点赞、评论和分享除以期末粉丝数。', '受众有多活跃。', socialAction],
  engagement_per_post: ['每篇帖子互动数', '点赞、评论和分享除以帖子数。', '一篇帖子平均带来什么。', socialAction],
  social_click_rate: ['社交点击率', '点击除以展示次数。', '有多少人离开平台前往网站。', socialAction],
  followers: ['粉丝数', '期末各平台和账号的粉丝总数。', '不付费能触达多少人。', socialAction],
  follower_growth: ['粉丝增长率', '期内增加的粉丝数除以期初粉丝数。', '受众是否增长。', socialAction],
  advocacy_share: ['员工宣传占比', '员工账号的互动占全部互动的比例。', '自己人传播了多少。', socialAction],
  click_through_rate: ['点击率（广告）', '付费点击除以展示次数。', '广告是否打动看到的人。', costAction],
  cost_per_click: ['单次点击成本', '媒体投入除以点击数。', '一次访问的价格。', costAction],
  cost_per_thousand: ['千次展示成本', '每千次展示的媒体投入。', '注意力的价格。', costAction],
  cost_per_conversion: [
    '单次转化成本',
    '媒体投入除以广告平台统计的转化数。',
    '广告平台的说法；与单条线索成本对照。',
    costAction,
  ],
  content_pieces: ['内容件数', '内容的件数。', '有多少可用的内容。', contentAction],
  content_uses: ['内容使用次数', '内容被使用的次数。', '写出来的是否有人看。', contentAction],
  uses_per_piece: ['每件内容使用次数', '使用次数除以内容件数。', '一件内容平均带来什么。', contentAction],
};
