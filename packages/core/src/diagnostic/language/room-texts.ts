import type { ParamsOfRow, Texts } from '../row.ts';

/** The texts of a room's table in another language: every code, and its own parameters. */
export type RoomTexts<T> = { readonly [C in keyof T]: Texts<ParamsOfRow<T[C]>> };
