import type { Engine } from '@sluice/core/query';
import { remote } from '@sluice/engines/remote';
import { sayingAnswers } from './saying-answers.ts';

/** The engine behind a server; `url` is the folder of its `v1/`. */
export function openRemote(url: string): Engine {
  return sayingAnswers(remote(url));
}
