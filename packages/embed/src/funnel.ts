import { registerElements, SluiceFunnel } from '@sluice/elements';
import { openSnapshot } from './open-snapshot.ts';

registerElements({ funnel: SluiceFunnel }, { open: openSnapshot });
