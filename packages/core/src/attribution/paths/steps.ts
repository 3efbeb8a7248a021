import type { Journeys } from '../journeys.ts';

/** Stretches of journeys' touches: of stretch i the journey, its first touch, and the one after its last. */
export class Steps {
  #places = new Int32Array(48);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(journey: number, from: number, to: number): void {
    const at = this.#length++ * 3;
    if (at === this.#places.length) this.#grow();
    this.#places[at] = journey;
    this.#places[at + 1] = from;
    this.#places[at + 2] = to;
  }

  journey(i: number): number {
    return this.#places[i * 3] as number;
  }

  from(i: number): number {
    return this.#places[i * 3 + 1] as number;
  }

  to(i: number): number {
    return this.#places[i * 3 + 2] as number;
  }

  /** 1 for each key that is on one of them. */
  keysOn({ keys, touch }: Journeys): Uint8Array {
    const isOn = new Uint8Array(keys.length);
    for (let i = 0; i < this.#length; i++) {
      const to = this.to(i);
      for (let at = this.from(i); at < to; at++) isOn[touch[at] as number] = 1;
    }
    return isOn;
  }

  #grow(): void {
    const longer = new Int32Array(this.#places.length * 2);
    longer.set(this.#places);
    this.#places = longer;
  }
}
