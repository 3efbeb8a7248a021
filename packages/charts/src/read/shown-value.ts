import type { Value } from '@sluice/core/table';
import type { Cell } from '../figure/figure.ts';
import type { Texts } from '../texts/texts.ts';

/** A cell as it is shown: its value, and in words why there is none or what is to be known of it. */
export interface ShownValue {
  readonly value: Value;
  readonly remark: string;
  readonly state: 'value' | 'undefined' | 'withheld';
}

export function shownValue({ value, note }: Cell, { state: words }: Texts): ShownValue {
  if (note?.kind === 'withheld') return { value: null, remark: words.withheld, state: 'withheld' };
  if (note?.kind === 'undefined')
    return { value: null, remark: words.undefinedReason(note.reason), state: 'undefined' };
  if (value === null) return { value, remark: words.notDefined, state: 'undefined' };
  return { value, remark: note ? words.estimated : '', state: 'value' };
}
