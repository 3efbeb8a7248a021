import { day, days, firstDay } from './clock.ts';
import { random } from './random.ts';

const header = 'day,campaign,source,medium,country,type,cost,clicks,impressions';

/** Campaign, source, medium, euros a day at the start and at the end, price of a click. */
const campaigns = [
  ['brand', 'google', 'cpc', 260, 300, 1.1],
  ['category', 'google', 'cpc', 620, 680, 3.4],
  ['rivals', 'google', 'cpc', 150, 210, 4.8],
  ['whitepaper', 'linkedin', 'paid-social', 260, 520, 6.2],
  ['webinar', 'linkedin', 'paid-social', 140, 330, 5.5],
  ['reach', 'adnetwork', 'display', 190, 90, 0.7],
] as const;
const countries = [
  ['DE', 0.55],
  ['FR', 0.25],
  ['NL', 0.2],
] as const;

/** What the ad networks charged: a row a day, campaign and country, and two fairs a year. */
export function adsCsv(): string {
  const r = random(1312);
  const rows: string[] = [];
  for (let i = 0; i < days; i++) {
    const at = firstDay + i * 86_400_000;
    for (const [campaign, source, medium, start, end, click] of campaigns)
      for (const [country, share] of countries) {
        const weekend = [0, 6].includes(new Date(at).getUTCDay()) ? 0.45 : 1;
        const cost = (start + ((end - start) * i) / days) * share * weekend * (0.8 + 0.4 * r.next());
        const clicks = Math.round(cost / click);
        rows.push(
          [day(at), campaign, source, medium, country, 'media', cost.toFixed(2), clicks, clicks * r.int(18, 60)].join(
            ',',
          ),
        );
      }
    if (/-(03-18|10-14)$/.test(day(at))) rows.push(`${day(at)},expo,fair,offline_event,DE,media,58400.00,0,0`);
  }
  return `${[header, ...rows].join('\n')}\n`;
}
