import { defineAll } from '@sluice/elements/define';
import { openAny } from './open-any.ts';

defineAll({ open: openAny });

export { defineAll } from '@sluice/elements/define';
