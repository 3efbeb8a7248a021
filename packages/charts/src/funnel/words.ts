import { textWidth } from '../format/text-width.ts';
import type { FunnelBar, FunnelOptions, StageNumbers } from './model.ts';

type Words = Pick<FunnelOptions, 'formats' | 'texts' | 'rateFrom'>;

/** Closed windows first (rule F12); the rate of all where nothing is closed or nothing matures. */
export function rateOf(stage: StageNumbers, from: 'first' | 'previous'): number | null {
  return from === 'first' ? (stage.closedFirst ?? stage.rateFirst) : (stage.closedPrevious ?? stage.ratePrevious);
}

/** "7.91 %", or "8.13 % (7.91 %)" where closed windows and all differ. */
export function rateText(stage: StageNumbers, from: 'first' | 'previous', { formats, texts }: Words): string {
  const rate = from === 'first' ? stage.rateFirst : stage.ratePrevious;
  const [all, closed] = [formats.ratio(rate), rateOf(stage, from)];
  const text = closed === rate ? all : formats.ratio(closed);
  return text === all ? all : texts.funnel.both(text, all);
}

export function countText(stage: StageNumbers, { formats, texts }: Words): string {
  return stage.withheld ? texts.state.withheld : formats.shortCount(stage.count);
}

/** "+1.2 pt"; '' without a comparison. */
export function changeText(bar: FunnelBar, { formats, texts }: Words): string {
  return bar.change === null ? '' : texts.shortPoints(formats.points(bar.change));
}

/**
 * What stands beside a group's bar, in so many pixels: the rate of closed windows and its change; the count where the rate
 * is always 1.
 */
export function groupLine(bar: FunnelBar, isFirst: boolean, words: Words, room = Number.POSITIVE_INFINITY): string {
  if (bar.withheld) return words.texts.state.withheld;
  return isFirst ? words.formats.shortCount(bar.count) : shortRate(bar, words, room);
}

/** The rate and its change; the rate alone where they are too long, as a number is never cut. */
function shortRate(bar: FunnelBar, words: Words, room: number): string {
  const rate = words.formats.ratio(rateOf(bar, words.rateFrom ?? 'first'));
  const both = [rate, changeText(bar, words)].filter(Boolean).join('  ');
  return textWidth(both, 12) <= room ? both : rate;
}

/** What stands under the count: the rate asked for, and its change. */
export function rateLine(bar: FunnelBar, words: Words): string {
  return [rateText(bar, words.rateFrom ?? 'first', words), changeText(bar, words)].filter(Boolean).join('  ');
}

/** The same in so many pixels: the rate of all windows goes first, then the change. */
export function rateLineIn(room: number, bar: FunnelBar, words: Words): string {
  const line = rateLine(bar, words);
  return textWidth(line, 12) <= room ? line : shortRate(bar, words, room);
}

export function medianText(stage: StageNumbers, words: Words): string {
  if (stage.medianDays === null) return '';
  const { texts } = words;
  const days = lagText(stage.medianDays, words);
  return texts.funnel.median(stage.estimated ? texts.estimated(days) : days);
}

/** Days, or hours and minutes where it is less than one. */
function lagText(days: number, { formats, texts }: Words): string {
  const hours = Math.abs(days) * 24;
  if (days === 0 || hours >= 24) return texts.days(formats.decimal(days));
  return hours >= 1 ? texts.hours(formats.decimal(days * 24)) : texts.minutes(formats.decimal(days * 1440));
}

/** "−19,332" between two bars. */
export function lostText(stage: StageNumbers, { formats }: Words): string {
  return stage.lost === null ? '' : formats.signed(-stage.lost);
}

/** What stands beside a bar's end: how many of it are maturing, and its value. */
export function besideText(stage: StageNumbers, { formats, texts }: Words): string {
  const maturing = stage.maturing > 0 ? texts.maturing(formats.shortCount(stage.maturing)) : '';
  const value = stage.value === null ? '' : formats.shortMoney(stage.value);
  return [maturing, value].filter(Boolean).join(texts.separator);
}
