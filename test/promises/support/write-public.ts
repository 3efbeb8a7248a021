import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/bundle.ts';
import { publicSurface } from './public-surface.ts';

/** Writes `docs/public.json`. A line that goes away in its diff takes something from somebody: see docs/promises.md. */
writeFileSync(join(root, 'docs/public.json'), `${JSON.stringify(publicSurface(), null, 2)}\n`);
