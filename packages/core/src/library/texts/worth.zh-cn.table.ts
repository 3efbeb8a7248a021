import type { MoreRow } from './text-row.ts';

const volAction = '按渠道和周进行比较，先查看发生变化的地方。';
const costAction = '把预算转向成交线索成本持续较低的地方。';
const valueAction = '找出客户离开的原因，尽早帮助他们用起来。';
const pipeAction = '检查最大未关闭交易的时长和下一步，结束已无希望的交易。';

/** Names and meanings in Simplified Chinese of the metrics of what customers are worth, the pipeline and recurring revenue. */
export const worth: Readonly<Record<string, MoreRow>> = {
  media_cac: ['媒体 CAC', '媒体投入除以新客户数。', '仅广告为一个客户花费多少；不含人员和工具。', costAction],
  cpa: ['CPA', 'CAC 的别名，仅在文件声明时有效。', '一个新客户的成本。', costAction],
  cost_per_sign_up: ['单次注册成本', '投入除以新建账号数。', '一次试用的价格。', costAction],
  allowable_cac: ['可承受 CAC', '客户终身价值除以应保持的比率。', '赢得一个客户最多可以花多少。', costAction],
  payback: [
    'CAC 回收月数',
    '获客成本除以客户每月带来的毛利。',
    '客户须留存多久才能回本；12 个月以内为健康。',
    costAction,
  ],
  gross_profit: ['毛利', '收入乘以文件中设定的毛利率。', '剩下多少用于其他开支。', valueAction],
  marketing_profit: ['营销后利润', '收入乘以毛利率，再减去投入。', '以金额而非百分比衡量是否划算。', costAction],
  average_revenue_per_customer: [
    '每客户平均收入',
    '赢单金额除以购买的不同客户数。',
    '一个客户在本期带来多少。',
    valueAction,
  ],
  purchases_per_customer: ['每客户购买次数', '赢单数除以购买的不同客户数。', '客户多常回购。', valueAction],
  clv_simple: [
    'CLV（简单）',
    '过去一年平均购买额 × 每年购买次数 × 年数 × 毛利率。',
    '一个客户多年的价值。',
    valueAction,
  ],
  clv_predicted: [
    'CLV（预测）',
    '每个客户在预测期内将花费多少：按各自的购买次数与时间推算，取全部客户的平均值，再乘以毛利率。',
    '现有客户还会带来多少，已经离开的也计算在内。',
    valueAction,
  ],
  predicted_purchases: [
    '每个客户今后的购买次数',
    '客户在预测期内将购买几次，取全部客户的平均值。',
    '未来一年的生意有多少来自现有客户。',
    valueAction,
  ],
  active_customer_share: [
    '仍然活跃的客户占比',
    '客户仍会购买的平均概率：按各自的购买节奏看已经沉默多久。',
    '有多少客户没有说一声就离开了。',
    valueAction,
  ],
  top_customer_share: [
    '头部客户的收入占比',
    '周期内最好的客户带来的赢单金额占比；除非文件另有规定，取最好的五分之一。',
    '收入有多依赖少数客户；五分之一的客户带来五分之四的收入很常见。',
    '照顾好最好的客户，并寻找更多这样的客户。',
  ],
  clv_subscription: [
    'CLV（订阅）',
    '每账户月收入乘以毛利率，除以月客户流失率。',
    '订阅客户流失前的价值；没有流失则无定义。',
    valueAction,
  ],
  clv: ['CLV', '客户终身价值：有订阅时按订阅计算，否则按购买计算。', '一个客户在整个关系中的价值。', valueAction],
  referral_value: [
    '推荐价值',
    '一个客户带来的客户的价值；单独列出。',
    '推荐带来什么；这些客户自身也会计入，不要加到合计中。',
    valueAction,
  ],
  clv_with_referrals: [
    'CLV（含推荐）',
    '一个客户的终身价值与推荐价值之和。',
    '满意客户的价值；不可对客户求和。',
    valueAction,
  ],
  ltv_cac: [
    'LTV:CAC',
    '客户终身价值除以获客成本。',
    '通常以 3 为参考：低于它花费过多，远高于它则错失机会。',
    costAction,
  ],
  open_deals: ['未关闭交易数', '期末既未赢也未输的交易数。', '销售手上有多少工作。', pipeAction],
  pipeline: ['销售管道', '期末未关闭交易的金额。', '还可能赢得多少。', pipeAction],
  weighted_pipeline: ['加权销售管道', '未关闭交易金额乘以赢单概率；没有概率的不计入。', '可能赢得多少。', pipeAction],
  pipeline_coverage: ['管道覆盖率', '销售管道除以文件中设定的收入目标。', '按通常赢单率是否足以达标。', pipeAction],
  sales_velocity: [
    '销售速度',
    '未关闭交易数 × 赢单率 × 平均交易额 ÷ 销售周期天数。',
    '管道每天产生多少收入。',
    pipeAction,
  ],
  mrr: ['MRR', '期末月度经常性收入。', '不做新销售每月也有的收入。', valueAction],
  arr: ['ARR', '期末月度经常性收入的十二倍。', '年化的节奏；不是对全年的承诺。', valueAction],
  mrr_opening: ['期初 MRR', '本期之前的月度经常性收入。', '本期的起点。', valueAction],
  mrr_new: ['新增 MRR', '从未付费的客户带来的经常性收入。', '销售赢得了什么。', volAction],
  mrr_reactivation: ['回流 MRR', '离开后又回来的客户带来的经常性收入。', '挽回带来什么。', valueAction],
  mrr_expansion: ['增购 MRR', '付费客户增加的经常性收入。', '客户是否成长。', valueAction],
  mrr_contraction: ['减购 MRR', '付费客户减少的经常性收入。', '流失的早期信号。', valueAction],
  mrr_churn: ['流失 MRR', '离开的客户的经常性收入。', '离开的客户每月损失多少。', valueAction],
  net_new_mrr: ['净增 MRR', '全部变动之和：本期增加或减少多少。', '经常性收入是否增长。', valueAction],
  nrr: [
    '净收入留存率',
    '已付费客户保留并增加的经常性收入除以其原有收入。',
    '高于 100% 时无需新客户收入也增长。',
    valueAction,
  ],
  grr: [
    '总收入留存率',
    '已付费客户保留的经常性收入除以其原有收入；不含增购。',
    '基础漏损多少；不超过 100%。',
    valueAction,
  ],
  quick_ratio: [
    '速动比率（SaaS）',
    '增加的经常性收入除以失去的经常性收入。',
    '增长超过损失的程度；通常以 4 为参考。',
    valueAction,
  ],
  active_accounts: ['付费客户数', '期末有经常性收入的客户数。', '有多少客户付费。', valueAction],
  arpa: ['ARPA', '月度经常性收入除以付费客户数。', '客户平均每月支付多少。', valueAction],
  churn_rate: ['客户流失率', '本期最后一个月流失的客户数除以此前付费客户数。', '客户每月流失的速度。', valueAction],
  revenue_churn_rate: [
    '收入流失率',
    '本期最后一个月流失客户的经常性收入除以此前的经常性收入。',
    '收入每月流失的速度。',
    valueAction,
  ],
};

/** Labels of the metrics that are of revenue where the file sets no margin. */
export const ofRevenue: Readonly<Record<string, string>> = {
  gross_profit: '毛利（按收入）',
  marketing_profit: '营销后利润（按收入）',
  clv_simple: 'CLV（简单）（按收入）',
  clv_predicted: 'CLV（预测）（按收入）',
  clv_subscription: 'CLV（订阅）（按收入）',
  clv: 'CLV（按收入）',
  clv_with_referrals: 'CLV（含推荐）（按收入）',
  ltv_cac: 'LTV:CAC（按收入）',
};
