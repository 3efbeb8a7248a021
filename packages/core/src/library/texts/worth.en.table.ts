import type { MoreRow } from './text-row.ts';

const volAction = 'Compare it by channel and week, and look first where it changed.';
const costAction = 'Move budget to where it stays low for leads that close.';
const valueAction = 'Find why customers leave, and help them early to get the use they bought.';
const pipeAction = 'Look at age and next step of the largest open deals, and close out the dead ones.';

/** Names and meanings in English of the metrics of what customers are worth, the pipeline and recurring revenue. */
export const worth: Readonly<Record<string, MoreRow>> = {
  media_cac: [
    'Media CAC',
    'Media spend over new customers.',
    'What ads alone cost for a customer; people and tools are not in it.',
    costAction,
  ],
  cpa: ['CPA', 'Another name of CAC, where the file says so.', 'The cost of a new customer.', costAction],
  cost_per_sign_up: ['Cost per sign-up', 'Spend over accounts created.', 'The price of a trial.', costAction],
  allowable_cac: [
    'Allowable CAC',
    'Lifetime value over the ratio it is to keep to the cost of a customer.',
    'What may be spent at most to win a customer.',
    costAction,
  ],
  payback: [
    'CAC payback in months',
    'Cost of a customer over the margin a customer brings each month.',
    'How long a customer must stay to be paid for; under 12 months is healthy.',
    costAction,
  ],
  gross_profit: [
    'Gross profit',
    'Revenue times the margin set in the file.',
    'What is left to pay for everything else.',
    valueAction,
  ],
  marketing_profit: [
    'Profit after marketing',
    'Revenue times margin, less spend.',
    'Whether the work paid in money, not in percent.',
    costAction,
  ],
  average_revenue_per_customer: [
    'Average revenue per customer',
    'Amount of won deals over the different accounts that bought.',
    'What a customer brings in the period.',
    valueAction,
  ],
  purchases_per_customer: [
    'Purchases per customer',
    'Won deals over the different accounts that bought.',
    'How often customers come back.',
    valueAction,
  ],
  clv_simple: [
    'CLV, simple',
    'Average purchase of the last year, times purchases a year, times years, times margin.',
    'What a customer is worth over the years.',
    valueAction,
  ],
  clv_predicted: [
    'CLV, predicted',
    'What a customer will spend within the horizon, in the mean of all customers, by what each bought and when; times margin.',
    'What today’s customers still bring, with those that have left counted as such.',
    valueAction,
  ],
  predicted_purchases: [
    'Purchases to come per customer',
    'How often a customer will buy within the horizon, in the mean of all customers.',
    'How much of the next year is in the customers that are there.',
    valueAction,
  ],
  active_customer_share: [
    'Customers still active',
    'The mean chance that a customer still buys, by how long it has been silent for its own rhythm.',
    'How many customers have left without saying so.',
    valueAction,
  ],
  top_customer_share: [
    'Revenue share of top customers',
    'What part of the won amount the best customers of the period bring; the best fifth, unless the file says otherwise.',
    'How much hangs on few customers; four fifths from one fifth is common.',
    'Keep the best customers close, and find more like them.',
  ],
  clv_subscription: [
    'CLV, subscription',
    'Monthly revenue of an account times margin, over the share of accounts lost in a month.',
    'What a subscriber is worth until leaving; without churn it is not defined.',
    valueAction,
  ],
  clv: [
    'CLV',
    'Lifetime value of a customer: by subscriptions where the file has them, else by purchases.',
    'What a customer is worth over the whole relationship.',
    valueAction,
  ],
  referral_value: [
    'Referral value',
    'What the customers that one customer brings are worth; a line of its own.',
    'What recommendation adds; these customers count again on their own, so never add it to totals.',
    valueAction,
  ],
  clv_with_referrals: [
    'CLV with referrals',
    'Lifetime value and referral value together, of one customer.',
    'What a happy customer is worth; not to be summed over customers.',
    valueAction,
  ],
  ltv_cac: [
    'LTV:CAC',
    'Lifetime value over the cost of a customer.',
    '3 is the usual reference: below it too much is spent, far above it chances are missed.',
    costAction,
  ],
  open_deals: [
    'Open deals',
    'Deals neither won nor lost at the end of the period.',
    'How much sales has to work on.',
    pipeAction,
  ],
  pipeline: [
    'Pipeline',
    'Amount of the deals open at the end of the period.',
    'How much could still be won.',
    pipeAction,
  ],
  weighted_pipeline: [
    'Weighted pipeline',
    'Amounts of open deals times their probability; deals without one are left out.',
    'What is likely to be won.',
    pipeAction,
  ],
  pipeline_coverage: [
    'Pipeline coverage',
    'Pipeline over the revenue target set in the file.',
    'Whether there is enough to reach the target at the usual win rate.',
    pipeAction,
  ],
  sales_velocity: [
    'Sales velocity',
    'Open deals times win rate times deal size, over the days of the sales cycle.',
    'How much revenue the pipeline yields each day.',
    pipeAction,
  ],
  mrr: [
    'MRR',
    'Monthly recurring revenue at the end of the period.',
    'What comes in each month without a new sale.',
    valueAction,
  ],
  arr: [
    'ARR',
    'Twelve times the monthly recurring revenue at the end of the period.',
    'The yearly pace; no promise for the year.',
    valueAction,
  ],
  mrr_opening: ['Opening MRR', 'Monthly recurring revenue before the period.', 'Where the period began.', valueAction],
  mrr_new: ['New MRR', 'Recurring revenue of accounts that never paid before.', 'What sales won.', volAction],
  mrr_reactivation: [
    'Reactivation MRR',
    'Recurring revenue of accounts that had left and came back.',
    'What winning back brings.',
    valueAction,
  ],
  mrr_expansion: [
    'Expansion MRR',
    'Recurring revenue that paying accounts added.',
    'Whether customers grow.',
    valueAction,
  ],
  mrr_contraction: [
    'Contraction MRR',
    'Recurring revenue that paying accounts gave up.',
    'An early sign of churn.',
    valueAction,
  ],
  mrr_churn: [
    'Churned MRR',
    'Recurring revenue of accounts that left.',
    'What leaving customers cost each month.',
    valueAction,
  ],
  net_new_mrr: [
    'Net new MRR',
    'All movements together: what the period added or took.',
    'Whether recurring revenue grows.',
    valueAction,
  ],
  nrr: [
    'Net revenue retention',
    'Recurring revenue kept and added by accounts that already paid, over what they paid before.',
    'Above 100% revenue grows without a new customer.',
    valueAction,
  ],
  grr: [
    'Gross revenue retention',
    'Recurring revenue kept by accounts that already paid, over what they paid before; what they added is not in it.',
    'How leaky the base is; never above 100%.',
    valueAction,
  ],
  quick_ratio: [
    'Quick ratio',
    'Recurring revenue added over recurring revenue lost.',
    'How well growth outruns loss; 4 is a usual reference.',
    valueAction,
  ],
  active_accounts: [
    'Paying accounts',
    'Accounts with recurring revenue at the end of the period.',
    'How many customers pay.',
    valueAction,
  ],
  arpa: [
    'ARPA',
    'Monthly recurring revenue over paying accounts.',
    'What an account pays each month on average.',
    valueAction,
  ],
  churn_rate: [
    'Churn rate',
    'Accounts lost in the last month of the period over those that paid before it.',
    'How fast customers leave, by the month.',
    valueAction,
  ],
  revenue_churn_rate: [
    'Revenue churn rate',
    'Recurring revenue of accounts lost in the last month of the period over what there was before it.',
    'How fast revenue leaves, by the month.',
    valueAction,
  ],
};

/** Labels of the metrics that are of revenue where the file sets no margin. */
export const ofRevenue: Readonly<Record<string, string>> = {
  gross_profit: 'Gross profit (revenue)',
  marketing_profit: 'Profit after marketing (revenue)',
  clv_simple: 'CLV, simple (revenue)',
  clv_predicted: 'CLV, predicted (revenue)',
  clv_subscription: 'CLV, subscription (revenue)',
  clv: 'CLV (revenue)',
  clv_with_referrals: 'CLV with referrals (revenue)',
  ltv_cac: 'LTV:CAC (revenue)',
};
