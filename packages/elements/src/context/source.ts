import { createFormats, type Formats, type Texts, textsFor } from '@sluice/charts';
import { type Calendar, createCalendar } from '@sluice/core/calendar';
import type { Engine, EngineDescription } from '@sluice/core/query';

/** An engine that has said what can be asked of it. */
export interface Source {
  readonly engine: Engine;
  readonly description: EngineDescription;
  readonly calendar: Calendar;
}

/** A source in one language. */
export interface Setting extends Source {
  readonly locale: string;
  readonly texts: Texts;
  readonly formats: Formats;
}

/** Opens what `src` names for an element; '' asks for what stands in the page. Given to `defineAll`. */
export type Open = (src: string, element: HTMLElement) => Promise<Engine>;

export async function sourceOf(engine: Engine): Promise<Source> {
  const description = await engine.describe({ brief: true });
  return { engine, description, calendar: createCalendar(description.catalog) };
}

/** The same with what the definitions mean, for an engine that says it only when it is asked. */
export async function explained(setting: Setting): Promise<Setting> {
  const isSaid = Object.keys(setting.description.definitions ?? {}).length > 0;
  return isSaid ? setting : { ...setting, description: await setting.engine.describe() };
}

/** Texts and formats of a source; the file's own language where none is asked for. */
export function settingOf(source: Source, locale: string | undefined): Setting {
  const { catalog } = source.description;
  const { currency, timezone, fiscalYearStarts } = catalog;
  const chosen = locale || catalog.locale;
  const formats = createFormats({ locale: chosen, currency, timezone, fiscalYearStarts });
  return { ...source, locale: chosen, texts: textsFor(chosen), formats };
}
