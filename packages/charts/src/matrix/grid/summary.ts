import { extremesOf } from '../../read/extremes.ts';
import type { GridModel, GridOptions } from './model.ts';

/** How many gaps are named. */
const MOST_NAMED = 3;

/** What, extremes, and what is missing, in a sentence. */
export function gridSummary(model: GridModel, options: GridOptions): string {
  const { words, texts } = options;
  const { of } = model.facts;
  const isContent = of === 'content';
  if (model.cells.length > 0 && !model.isDefined) return words.undefined;
  if (isContent && model.cells.length > 0) return contentSummary(model, options);
  if (of === 'dimensions' && model.cells.length > 0) return dimensionSummary(model, options);
  if (model.all === 0) return words.none(isContent ? words.pieces : texts.subject('lead'));
  return labelSummary(model, options);
}

function labelSummary(model: GridModel, { formats, texts, words }: GridOptions): string {
  const { all, outside, cells, measure, facts } = model;
  const top = extremesOf(cells, ({ sums }) => sums[measure] ?? null)?.high;
  const isOfOrders = ['octant', 'score', 'segment'].includes(facts.of);
  return words.sentence([
    words.all(formats.count(all), texts.subject('lead', all)),
    top ? words.most(top.name, formats.count(top.sums[measure] ?? null)) : '',
    outside > 0
      ? words.outside(
          isOfOrders ? words.noOrder : words.noValue,
          formats.count(outside),
          formats.value(outside / all, 'ratio'),
        )
      : '',
  ]);
}

function contentSummary({ cells, all }: GridModel, { formats, words }: GridOptions): string {
  const own = cells.filter(({ keys }) => !keys.includes(null));
  const gaps = cells.filter(({ isGap }) => isGap);
  const general = cells.filter(({ keys }) => keys.includes(null));
  const sum = (list: typeof cells, name: string) => list.reduce((total, { sums }) => total + (sums[name] ?? 0), 0);
  const filled = own.length - gaps.length;
  const named = words.list(gaps.slice(0, MOST_NAMED).map(({ name }) => name));
  const rest = gaps.length - MOST_NAMED;
  const isUsed = cells.some(({ sums }) => sums['uses'] !== undefined);
  const unused = sum(cells, 'unused');
  return words.sentence([
    words.covered(
      formats.count(all),
      formats.count(filled),
      formats.count(own.length),
      formats.value(own.length === 0 ? null : filled / own.length, 'ratio'),
    ),
    gaps.length === 0
      ? ''
      : words.gaps(formats.count(gaps.length), rest > 0 ? words.andMore(named, formats.count(rest)) : named),
    sum(general, 'pieces') > 0 ? words.general(formats.count(sum(general, 'pieces'))) : '',
    isUsed ? words.used(formats.count(sum(cells, 'uses'))) : '',
    unused > 0 ? words.unusedPieces(formats.count(unused)) : '',
  ]);
}

function dimensionSummary(model: GridModel, { formats, words, head }: GridOptions): string {
  const { cells, measure, unit } = model;
  const found = extremesOf(cells, ({ sums }) => sums[measure] ?? null);
  const say = (value: number | null) => formats.value(value, unit);
  const numberOf = (cell: (typeof cells)[number]) => say(cell.sums[measure] ?? null);
  return words.sentence([
    unit === 'count' ? words.with(head(measure), say(model.all)) : head(measure),
    found ? words.most(found.high.name, numberOf(found.high)) : '',
    found && found.low !== found.high ? words.least(found.low.name, numberOf(found.low)) : '',
  ]);
}
