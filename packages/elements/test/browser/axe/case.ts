import type { DemoOptions } from '../../support/demo-engine.ts';

/** One element in one state. */
export interface Case {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly answer?: DemoOptions['answer'];
  readonly catalog?: DemoOptions['catalog'];
  readonly definitions?: DemoOptions['definitions'];
  readonly isLoading?: boolean;
  /** What a reader does first. */
  readonly act?: (element: HTMLElement) => unknown;
}
