import { type Diagnostic, report } from '../../diagnostic/index.ts';

const nowhere = { from: 0, to: 0 };

/** The faults inside a library formula as one diagnostic about what the file lacks for it. */
export function lackOf(metric: string, formula: string, faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const lacks = faults.flatMap(lacksIn);
  if (lacks.length > 0)
    return [report('metric-not-possible', { metric, formula, lacks: [...new Set(lacks)] }, nowhere)];
  return faults.slice(0, 1).map(({ fix: _, ...fault }) => ({ ...fault, ...nowhere }));
}

function lacksIn(fault: Diagnostic): readonly string[] {
  if (isCode(fault, 'metric-not-possible')) return fault.params.lacks;
  const lack = lackText(fault);
  return lack === null ? [] : [lack];
}

function lackText(fault: Diagnostic): string | null {
  if (isCode(fault, 'unknown-stage')) return `a stage "${fault.params.stage}"`;
  if (isCode(fault, 'needs-source')) return `a source of kind ${fault.params.kind}`;
  if (isCode(fault, 'needs-key'))
    return `a column for the key "${fault.params.key}" of ${fault.params.sources.join(', ')}`;
  if (isCode(fault, 'needs-setting')) return `the setting "${fault.params.key}"`;
  if (isCode(fault, 'unknown-metric')) return `a measure "${fault.params.name}" of a counts source`;
  if (isCode(fault, 'stage-without-value')) return `a "value:" on the stage "${fault.params.stage}"`;
  if (isCode(fault, 'no-times-in-counts')) return 'a funnel computed from rows';
  return null;
}

function isCode<C extends Diagnostic['code']>(fault: Diagnostic, code: C): fault is Diagnostic<C> {
  return fault.code === code;
}
