import { defineAll } from '@sluice/elements/define';
import { openSnapshot } from './open-snapshot.ts';

defineAll({ open: openSnapshot });
