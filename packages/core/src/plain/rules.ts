import { rulesOf } from '../resolve/rules-of.ts';
import { funnelGrammar } from '../validate/generated/funnel-grammar.ts';
import { rulesGrammar as further } from '../validate/generated/rules-grammar.ts';
import type { Grammar } from '../validate/grammar.ts';

/** What files with events, conditions or further rules of chains need. */
export { rulesOf };

/** The grammar of such files. */
export const rulesGrammar: Grammar = { root: funnelGrammar.root, defs: { ...funnelGrammar.defs, ...further.defs } };
