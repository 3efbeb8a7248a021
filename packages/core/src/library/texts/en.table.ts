import { type LibraryText, textsOf } from './text-row.ts';

const countAction = 'Compare it by channel and week, and look first where it changed.';
const rateAction = 'Compare it by channel and segment, and read what leads saw before they stopped.';
const leakAction = 'Start with the largest leak: talk to leads that stopped there, and test one change.';
const costAction = 'Compare it by channel and campaign, and move budget to where it stays low for leads that close.';

/** What the library means in English; its names are in `en.labels.table.ts`. */
export const en: Readonly<Record<string, LibraryText>> = textsOf({
  visitors: [
    'How many reached the stage visitor.',
    'How many people come at all; it says nothing about their intent.',
    'Do not optimise on it alone: look at how many become leads.',
  ],
  leads: ['How many became a lead.', 'How much interest turned into a contact.', countAction],
  mqls: [
    'How many became a marketing qualified lead.',
    'How much of the interest is worth the attention of sales.',
    'If sales rejects many, find the reason and change the definition together.',
  ],
  sqls: [
    'How many became a sales qualified lead.',
    'How much demand sales has confirmed.',
    'Find what all of them have in common, and repeat it.',
  ],
  opportunities: ['How many became an opportunity.', 'How much real buying is under way.', countAction],
  customers: ['How many were won.', 'What all the work comes to in the end.', countAction],
  lead_velocity: [
    'Growth of qualified leads against the month before.',
    'An early sign of revenue, months ahead of it.',
    'If it turns negative, look at the channels that lost most qualified leads.',
  ],
  visitor_to_lead_rate: [
    'Share of visitors who became a lead.',
    'How well the site turns interest into a contact.',
    rateAction,
  ],
  lead_to_mql_rate: [
    'Share of leads that became marketing qualified.',
    'How good the leads are that come in.',
    rateAction,
  ],
  mql_to_sql_rate: [
    'Share of marketing qualified leads that sales accepted.',
    'Whether marketing and sales mean the same by qualified.',
    'Collect the reasons for rejection, and change the definition together.',
  ],
  mql_to_opportunity_rate: [
    'Share of marketing qualified leads that became an opportunity.',
    'How much of the qualified demand is real.',
    rateAction,
  ],
  mql_to_won_rate: [
    'Share of marketing qualified leads that were won.',
    'What a qualified lead is worth in customers.',
    rateAction,
  ],
  sql_to_opportunity_rate: [
    'Share of sales qualified leads that became an opportunity.',
    'How far confirmed interest carries.',
    rateAction,
  ],
  opportunity_to_won_rate: [
    'Share of opportunities that were won, open ones included.',
    'How well opportunities are brought home.',
    rateAction,
  ],
  visitor_to_lead_drop_off: [
    'Share of visitors who did not become a lead.',
    'How much interest leaves without a contact.',
    leakAction,
  ],
  lead_to_mql_drop_off: [
    'Share of leads that did not become marketing qualified.',
    'How much of what comes in is not worth pursuing.',
    leakAction,
  ],
  mql_to_sql_drop_off: [
    'Share of marketing qualified leads that sales did not accept.',
    'Where marketing and sales disagree.',
    leakAction,
  ],
  mql_to_opportunity_drop_off: [
    'Share of marketing qualified leads that did not become an opportunity.',
    'How much qualified demand comes to nothing.',
    leakAction,
  ],
  mql_to_won_drop_off: [
    'Share of marketing qualified leads that were not won.',
    'How much qualified demand is lost on the whole way.',
    leakAction,
  ],
  sql_to_opportunity_drop_off: [
    'Share of sales qualified leads that did not become an opportunity.',
    'How much confirmed interest fades.',
    leakAction,
  ],
  opportunity_to_won_drop_off: [
    'Share of opportunities that were not won, open ones included.',
    'How much is lost, or still open, at the end.',
    leakAction,
  ],
  lead_conversion: [
    'Customers won in the period over leads that came in it.',
    'A quick ratio; with long sales cycles the two are different people.',
    'With cycles longer than the period, read the cohort conversion instead.',
  ],
  lead_conversion_cohort: [
    'Share of the leads of the period that were won within 365 days.',
    'The conversion of the same people, which long sales cycles need.',
    rateAction,
  ],
  close_rate: [
    'Share of the leads of the period that were won.',
    'Which channels bring customers rather than names.',
    'Move budget to channels with a high close rate, even where they bring fewer leads.',
  ],
  spend: [
    'What was paid in the period, all costs included.',
    'What the rest has to earn back.',
    'Check that people and tools are in it, not only media.',
  ],
  media_spend: [
    'What was paid for media in the period.',
    'The part of the cost that can be moved quickly.',
    costAction,
  ],
  cpl: [
    'Spend over the leads of the same period.',
    'What a contact costs; a dearer lead can be the better one.',
    costAction,
  ],
  cost_per_mql: [
    'Spend over the marketing qualified leads of the same period.',
    'What a lead worth pursuing costs.',
    costAction,
  ],
  cost_per_sql: [
    'Spend over the sales qualified leads of the same period.',
    'What confirmed demand costs.',
    costAction,
  ],
  cost_per_opportunity: [
    'Spend over the opportunities of the same period.',
    'What a real chance of a sale costs.',
    costAction,
  ],
  cac: [
    'Spend over the new customers of the same period.',
    'The gap between what a customer costs and brings.',
    'If it rises month on month, look for the channel whose cost grew faster than its customers.',
  ],
  revenue: [
    'The value of what was won in the period.',
    'What came back.',
    'Compare it by channel, product and segment.',
  ],
  roi: [
    'Revenue less spend, over spend.',
    'How much came back for each unit paid, beyond the unit itself.',
    'Read it with the sales cycle: spend of this month earns in later ones.',
  ],
  roas: [
    'Revenue over spend.',
    'How many times the spend came back.',
    'Compare campaigns by it, and check the margin before raising budgets.',
  ],
  acos: ['Spend over revenue.', 'The share of revenue that went into getting it.', 'Keep it below the margin.'],
  contribution_to_revenue: [
    'Share of the whole revenue that comes from each group.',
    'Which channels, products or segments carry the business.',
    'Protect what carries most, and ask what the small ones are for.',
  ],
  average_deal_size: [
    'Revenue over the deals it is made of.',
    'Whether growth comes from more deals or from larger ones.',
    'Compare it by product and segment, and look at the median too.',
  ],
  opened_deals: ['Deals opened in the period.', 'How much new pipeline was made.', countAction],
  won_deals: ['Deals won in the period, by the day they closed.', 'How many buyings came to an end well.', countAction],
  lost_deals: [
    'Deals lost in the period, by the day they closed.',
    'How many buyings came to nothing.',
    'Collect the reasons, and look for one that repeats.',
  ],
  won_amount: [
    'The amount of the deals won in the period.',
    'What the won deals are worth together.',
    'Compare it by owner, product and segment.',
  ],
  win_rate: [
    'Deals won over deals won or lost; open ones are left out.',
    'How well sales closes what it decides to pursue.',
    'Compare it by owner and source: a low rate from one source is a question of fit.',
  ],
  time_to_conversion: [
    'Median days from lead to won.',
    'How long demand takes to become revenue.',
    'Look for the stage with the longest wait, and shorten that one.',
  ],
  sales_cycle: [
    'Median days from opportunity to won.',
    'How long a decision takes once it is real.',
    'Look at the deals far above the median before changing the rule.',
  ],
  days_to_win: [
    'Median days from opened to closed of the deals won.',
    'How long a typical deal takes.',
    'Look at the deals far above the median before changing the rule.',
  ],
  mean_days_to_win: [
    'Mean days from opened to closed of the deals won.',
    'How long deals take on average; a few long ones pull it up.',
    'Read it beside the median.',
  ],
});
