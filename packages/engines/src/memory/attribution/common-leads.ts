import { CommonPaths, type Journeys } from '@sluice/core/attribution';
import type { Calendar } from '@sluice/core/calendar';
import type { PathsRun } from './paths-run.ts';

/** Questions over the same touches of leads: whoever has not converted in any of them is the same journey in all. */
export class CommonLeads {
  readonly #runs: PathsRun[] = [];
  #converted: Uint8Array | null = null;
  #paths: CommonPaths | null = null;

  /** All are to be added before the chains run. */
  add(run: PathsRun): void {
    this.#runs.push(run);
  }

  /** By lead 1 where it converted in one of the questions; once the chains have run. */
  get converted(): Uint8Array {
    this.#converted ??= this.#mark();
    return this.#converted;
  }

  /** The journeys of all others. */
  paths(calendar: Calendar): CommonPaths {
    this.#paths ??= new CommonPaths(this.#journeys(), calendar);
    return this.#paths;
  }

  #mark(): Uint8Array {
    const most = this.#runs.reduce((leads, run) => Math.max(leads, run.leads), 0);
    const converted = new Uint8Array(most);
    for (const run of this.#runs) run.mark(converted);
    return converted;
  }

  #journeys(): Journeys {
    const [run] = this.#runs;
    if (!run) throw new RangeError('no question was added');
    const { leads, starts, ...touches } = run.touches();
    const ends = starts.slice(1);
    this.converted.forEach((isConverted, lead) => {
      if (isConverted === 1) ends[lead] = starts[lead] as number;
    });
    return {
      ...touches,
      length: leads,
      conversions: 0,
      starts,
      ends,
      at: new Float64Array(0),
      values: [],
      milestones: new Int32Array(0),
      group: new Int32Array(leads),
      groups: [[]],
      dimensions: [],
      subjectDimensions: [],
    };
  }
}
