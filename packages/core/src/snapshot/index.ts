export { answerKey, isLabelGrid, isSpread, storedSplit } from './answer-key.ts';
export { cubeSubject } from './cube-subject.ts';
export { conditionDimensions, dimensionSets } from './dimension-sets.ts';
export { filterNotStored } from './filter-not-stored.ts';
export { readSnapshot } from './read-snapshot.ts';
export { byKeys, rolledUp } from './roll-up.ts';
export { saidReasons } from './said-reasons.ts';
export { type Cube, type CubeSet, cubeKey, SNAPSHOT_VERSION, type Snapshot, type StoredAnswer } from './snapshot.ts';
export { notStored, snapshotDiagnostic, unanswered } from './snapshot-diagnostic.ts';
