import { type TextLocale, textLocale } from '@sluice/charts';
import type { Widget } from '@sluice/core/catalog';
import type { DashboardState } from '@sluice/core/query';
import type { Failure } from '../base/events.ts';
import type { Answers } from './ask.ts';
import type { Setting } from './source.ts';

/** All a widget needs to show itself. */
export interface WidgetData {
  readonly widget: Widget;
  readonly setting: Setting;
  /** Time words it stands for. */
  readonly period: string;
  readonly state: DashboardState;
  /** Whether the period before is asked for as well. */
  readonly isCompared: boolean;
  /** Null while the first answer is under way. */
  readonly answers: Answers | null;
  /** Why the last request failed; answers from before stay. */
  readonly failure: Failure | null;
  /** Values of dimensions in the order of their colours. */
  readonly orders: Readonly<Record<string, readonly (string | null)[]>>;
  /** What a reader must know of the last refresh. */
  readonly words?: string;
}

/** Languages that words of a failure are loaded for. */
export type SaidLocale = Exclude<TextLocale, 'en'>;

/** An error that can say itself to its reader. */
interface Saying {
  readonly say?: (locale: SaidLocale) => Promise<string>;
}

/** The failure of a caught value, in the language of a tag where the error can say itself: `say(locale)`. */
export async function failureOf(caught: unknown, tag: string): Promise<Failure> {
  const error: Error & Saying = caught instanceof Error ? caught : new Error(String(caught));
  const diagnostics: unknown = Reflect.get(error, 'diagnostics');
  const first: unknown = Array.isArray(diagnostics) ? diagnostics[0] : undefined;
  const code: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'code') : undefined;
  const locale = textLocale(tag);
  const said = locale === 'en' ? undefined : error.say?.(locale).catch(() => undefined);
  return { code: typeof code === 'string' ? code : 'unreadable', message: (await said) ?? error.message };
}
