import { defineAll } from '@sluice/elements/define';
import { snapshot } from '@sluice/engines/snapshot';
import { openBy } from './open-snapshot.ts';

defineAll({ open: openBy(snapshot) });
