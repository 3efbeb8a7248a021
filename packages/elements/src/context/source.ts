import { createFormats, type Formats, kept, type Texts, textsFor } from '@sluice/charts';
import type { Engine, EngineDescription } from '@sluice/core/query';
import { Periods } from './periods.ts';

/** An engine that has said what can be asked of it. */
export interface Source {
  readonly engine: Engine;
  readonly description: EngineDescription;
  readonly periods: Periods;
}

/** A source in one language. */
export interface Setting extends Source {
  readonly locale: string;
  readonly texts: Texts;
  readonly formats: Formats;
}

/**
 * Opens what `src` names for an element; '' asks for what stands in the page. Given to `defineAll`. With the engine from
 * `before` the source is asked again; the same engine comes back where its data has not changed.
 */
export type Open = (src: string, element: HTMLElement, before?: Engine) => Promise<Engine>;

/** `asked`: a language tag; '' is the file's own. */
export async function sourceOf(engine: Engine, asked = ''): Promise<Source> {
  const description = await engine.describe({ brief: true, locale: asked });
  return { engine, description, periods: new Periods(description) };
}

/** The same with what the definitions mean, for an engine that says it only when it is asked. */
export async function explained(setting: Setting): Promise<Setting> {
  const isSaid = Object.keys(setting.description.definitions ?? {}).length > 0;
  return isSaid
    ? setting
    : { ...setting, description: await setting.engine.describe({ locale: setting.texts.locale }) };
}

/** Elements of one page share their formats, as what stands behind them is slow to make. */
const formatsOf = kept(createFormats);

/** Texts and formats of a source in the language asked for; '' is the file's own. */
export async function settingOf(source: Source, asked: string): Promise<Setting> {
  const { catalog } = source.description;
  const { currency, timezone, fiscalYearStarts } = catalog;
  const locale = asked || catalog.locale;
  const texts = await textsFor(locale);
  const formats = formatsOf({ locale, currency, timezone, fiscalYearStarts, dates: texts.dates });
  return { ...source, locale, texts, formats };
}
