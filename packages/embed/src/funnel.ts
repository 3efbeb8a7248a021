import { registerElements, SluiceFunnel } from '@sluice/elements';
import { pageFunnels } from '@sluice/engines/snapshot';
import { openBy } from './open-snapshot.ts';

registerElements({ funnel: SluiceFunnel }, { open: openBy(pageFunnels), script: import.meta.url });
