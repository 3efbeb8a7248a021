export { readSnapshot } from './read-snapshot.ts';
export { conditionDimensions, dimensionSets } from './dimension-sets.ts';
export { type Cube, type CubeSet, cubeKey, type Snapshot, SNAPSHOT_VERSION } from './snapshot.ts';
export { snapshotDiagnostic, unanswered } from './snapshot-diagnostic.ts';
