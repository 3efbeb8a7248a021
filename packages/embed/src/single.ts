import { defineAll } from '@sluice/elements/define';
import { pageSnapshot } from '@sluice/engines/snapshot';
import { openBy } from './open-snapshot.ts';

defineAll({ open: openBy(pageSnapshot) });
