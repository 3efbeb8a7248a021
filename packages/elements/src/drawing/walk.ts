import type { Mark } from '@sluice/charts';

/**
 * The mark a key leads to, or null where the key is none of a chart's. ←→ go between indexes and ↑↓ between series; with
 * one series all four go along it.
 */
export function walk(marks: readonly Mark[], from: Mark, key: string): Mark | null {
  if (key === 'Home') return marks.find((mark) => mark.series === from.series) ?? from;
  if (key === 'End') return marks.findLast((mark) => mark.series === from.series) ?? from;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (step === undefined) return null;
  const across = key === 'ArrowUp' || key === 'ArrowDown';
  const several = marks.some((mark) => mark.series !== from.series);
  return (across && several ? nextSeries : nextIndex)(marks, from, step) ?? from;
}

function nextIndex(marks: readonly Mark[], from: Mark, step: number): Mark | undefined {
  const line = marks.filter((mark) => mark.series === from.series).sort((a, b) => a.index - b.index);
  return line[line.findIndex((mark) => mark.id === from.id) + step];
}

/** The next line that has a value here, or its value nearest to here. */
function nextSeries(marks: readonly Mark[], from: Mark, step: number): Mark | undefined {
  const beyond = marks.filter((mark) => Math.sign(mark.series - from.series) === step);
  const far = (mark: Mark) => Math.abs(mark.series - from.series) * 1e6 + Math.abs(mark.index - from.index);
  return beyond.sort((a, b) => far(a) - far(b))[0];
}
