import { SluiceAttribution } from '../attribution/sluice-attribution.ts';
import { LightElement } from '../base/light-element.ts';
import { SluiceCohort } from '../cohort/sluice-cohort.ts';
import { qualityPanel } from '../dashboard/quality-panel.ts';
import { SluiceDashboard } from '../dashboard/sluice-dashboard.ts';
import { SluiceExperiment } from '../experiment/sluice-experiment.ts';
import { SluiceFunnel } from '../funnel/sluice-funnel.ts';
import { SluiceKpi } from '../kpi/sluice-kpi.ts';
import { wholeGrid } from '../matrix/shown-matrix.ts';
import { SluiceMatrix } from '../matrix/sluice-matrix.ts';
import { SluicePlan } from '../plan/sluice-plan.ts';
import { SluiceScore } from '../score/sluice-score.ts';
import { SluiceTable } from '../table/sluice-table.ts';
import { SluiceText } from '../text/sluice-text.ts';
import type { Styles } from '../theme/css.ts';
import { SluiceTrend } from '../trend/sluice-trend.ts';
import { inPage } from './globals.ts';
import { ServerElement, type ServerPage } from './server-element.ts';

const classes = {
  'sluice-dashboard': SluiceDashboard,
  'sluice-funnel': SluiceFunnel,
  'sluice-kpi': SluiceKpi,
  'sluice-trend': SluiceTrend,
  'sluice-table': SluiceTable,
  'sluice-text': SluiceText,
  'sluice-attribution': SluiceAttribution,
  'sluice-cohort': SluiceCohort,
  'sluice-experiment': SluiceExperiment,
  'sluice-plan': SluicePlan,
  'sluice-matrix': SluiceMatrix,
  'sluice-score': SluiceScore,
} as const;

/** The tags a server can draw. */
export type ServedTag = keyof typeof classes;

export function isServed(tag: string): tag is ServedTag {
  return Object.hasOwn(classes, tag);
}

/** An element of the kit on a server, not connected and not drawn. */
export function servedElement(tag: ServedTag, page: ServerPage): ServerElement {
  standOnServer();
  const Served = classes[tag];
  const element: unknown = inPage(page, () => {
    // asked for by customElements.define, it makes the properties
    Reflect.get(Served, 'observedAttributes');
    return new Served();
  });
  if (!(element instanceof ServerElement)) throw new Error('The elements are in a page already: draw them there.');
  element.localName = tag;
  element.ownerDocument = page;
  if (tag === 'sluice-matrix') Reflect.set(element, 'grid', wholeGrid);
  if (tag === 'sluice-dashboard') Reflect.set(element, 'quality', qualityPanel);
  Reflect.set(element, 'updateComplete', Promise.resolve());
  return element;
}

/** Calls a method of an element that its class keeps to itself, where there is what it takes of a page. */
export function calling(element: ServerElement, method: string, ...values: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(element, method);
  if (typeof found !== 'function') throw new Error(`${element.localName} has no ${method}.`);
  const call = () => Reflect.apply(found, element, values);
  return element.ownerDocument ? inPage(element.ownerDocument, call) : call();
}

/** The style sheet of an element as text. */
export function sheetOf(tag: ServedTag): string {
  return textOf(classes[tag].styles);
}

function textOf(styles: Styles): string {
  return typeof styles === 'string' ? styles : styles.map(textOf).join('');
}

/** Without a document the elements stand on nothing; here they stand on what remembers what they do. */
function standOnServer(): void {
  if (Object.getPrototypeOf(LightElement) !== Object) return;
  Object.setPrototypeOf(LightElement, ServerElement);
  Object.setPrototypeOf(LightElement.prototype, ServerElement.prototype);
}
