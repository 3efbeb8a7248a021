export { conditionDimensions, dimensionSets } from './dimension-sets.ts';
export { readSnapshot } from './read-snapshot.ts';
export { type Cube, type CubeSet, cubeKey, SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts';
export { snapshotDiagnostic, unanswered } from './snapshot-diagnostic.ts';
