import { any, binary, col, isThere, literal } from '../ast/build.ts';
import { select, union } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { addArrivals } from './arrivals.ts';
import { addAttempts, addEntries, addUndated, withUndated } from './attempts.ts';
import { addBest } from './best.ts';
import { addItems, addLine, type ItemWants } from './items.ts';
import { addDepths, addFirstTimes } from './latest-start.ts';
import { addPassed } from './passed.ts';
import { addPositions } from './positions.ts';
import { type Run, rowColumn, timeColumn } from './run.ts';
import { type ChainShape, isSimple } from './shape.ts';
import { addStates } from './states.ts';
import { addVoided } from './voided.ts';

/** The chains of a node as common table expressions. */
export interface LoweredChain {
  readonly shape: ChainShape;
  /** `best` and `each`: attempts; `earliest`: arrivals, one row a subject and stage. */
  readonly name: string;
  /** Attempts say how far they came, and not by which rows. */
  readonly isDepth: boolean;
  /** The items in order, to read the rows of stages by `subject` and `ord`. */
  readonly line: string;
}

/** `chain`: the attempts of each subject, or the earliest arrival at each stage (rules F2 to F11). */
export function lowerChain(scope: Scope, shape: ChainShape, wants: ItemWants): LoweredChain {
  return { shape, isDepth: false, ...byRows(scope, shape, wants) };
}

/** The same where nothing but how far, or when first, is asked; by rows where the rules need them. */
export function lowerCounts(scope: Scope, shape: ChainShape): LoweredChain {
  const wants = { values: [], dimensions: [] };
  const { attempts } = shape.node;
  if (!isSimple(shape) || shape.takesUndated || attempts === 'each') return lowerChain(scope, shape, wants);
  const items = addItems(scope, shape, wants, { keep: 'never' });
  const name = attempts === 'best' ? addDepths(scope, shape, items) : addFirstTimes(scope, shape, items);
  return { shape, isDepth: true, name, line: items };
}

function byRows(scope: Scope, shape: ChainShape, wants: ItemWants): Pick<LoweredChain, 'name' | 'line'> {
  const line = addLine(scope, shape, addItems(scope, shape, wants), wants);
  if (shape.way === 'passed') return { name: passedName(scope, shape, line), line };
  const run = countedRun(scope, shape, line);
  const states = statesOf(scope, shape, line, run);
  const undated = addUndated(scope, shape, line, run);
  if (shape.node.attempts === 'earliest') return { name: addArrivals(scope, shape, line, states, undated), line };
  const entries = addEntries(scope, shape, addAttempts(scope, shape, states, run), line);
  const attempts = withUndated(scope, shape, entries, undated);
  return { name: shape.node.attempts === 'best' ? addBest(scope, shape, attempts) : attempts, line };
}

function statesOf(scope: Scope, shape: ChainShape, line: string, run: Run): string[] {
  return shape.way === 'any' ? addPositions(scope, shape, line, run) : addStates(scope, shape, line, run);
}

/** The run that counts; where chains may be voided, one that ignores `without` goes before it (rule F8). */
function countedRun(scope: Scope, shape: ChainShape, line: string): Run {
  const run: Run = { prefix: '', obeysRest: true, voided: null, removed: null };
  if (shape.voiding.length === 0) return run;
  const free: Run = { ...run, prefix: 'free_', obeysRest: false };
  const attempts = addAttempts(scope, shape, statesOf(scope, shape, line, free), free);
  return { ...run, ...addVoided(scope, shape, line, attempts) };
}

function passedName(scope: Scope, shape: ChainShape, line: string): string {
  const attempts = addPassed(scope, shape, line);
  if (shape.node.attempts === 'best') return addBest(scope, shape, attempts);
  if (shape.node.attempts === 'each') return attempts;
  return scope.add('arrivals', 'each stage that counts, with the row that shows it where there is one', () =>
    union(
      shape.node.stages.map(({ optional }, k) => {
        const isStamped = isThere(col(rowColumn(k)));
        const where = optional ? isStamped : any(isStamped, binary('<=', literal(k), col('depth')));
        return select(
          attempts,
          { subject: col('subject'), stage: literal(k), ord: col(rowColumn(k)), t: col(timeColumn(k)) },
          { where },
        );
      }),
    ),
  );
}
