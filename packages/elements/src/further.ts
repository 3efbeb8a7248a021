import { defineBeside } from './register.ts';

/** The elements that only some pages have, by the last part of their names: each is loaded when it is first seen. */
const further: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  experiment: async () => (await import('./experiment/sluice-experiment.ts')).SluiceExperiment,
  plan: async () => (await import('./plan/sluice-plan.ts')).SluicePlan,
  attribution: async () => (await import('./attribution/sluice-attribution.ts')).SluiceAttribution,
  cohort: async () => (await import('./cohort/sluice-cohort.ts')).SluiceCohort,
  score: async () => (await import('./score/sluice-score.ts')).SluiceScore,
  matrix: async () => (await import('./matrix/sluice-matrix.ts')).SluiceMatrix,
};

/** Loads and defines the element of a tag, where it is one of these and not there yet. */
export async function loadFurther(tag: string, prefix: string): Promise<void> {
  const load = further[tag.slice(prefix.length + 1)];
  const { customElements: known } = globalThis;
  if (load && known && !known.get(tag)) defineBeside(tag, await load(), prefix);
}

/** Loads the elements whose tags stand in the page, or come into it later. */
export function watchFurther(prefix: string): void {
  const tags = Object.keys(further).map((kind) => `${prefix}-${kind}`);
  const look = (root: Node): void => {
    if (!('querySelectorAll' in root)) return;
    const near = root as Element;
    for (const { localName } of [near, ...near.querySelectorAll(tags.join())])
      if (tags.includes(localName)) void loadFurther(localName, prefix);
  };
  look(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  }).observe(document, { childList: true, subtree: true });
}
