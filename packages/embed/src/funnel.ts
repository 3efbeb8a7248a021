import { registerElements, SluiceFunnel } from '@sluice/elements';
import { funnelSnapshot } from '@sluice/engines/snapshot';
import { openBy } from './open-snapshot.ts';

registerElements({ funnel: SluiceFunnel }, { open: openBy(funnelSnapshot), script: import.meta.url });
