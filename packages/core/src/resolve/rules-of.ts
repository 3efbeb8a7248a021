import { channelGroups } from './channel-groups.ts';
import { isFreeOfOrder } from './funnels/any-order.ts';
import { countReach, eventReach } from './funnels/further-reach.ts';
import { sameOf } from './funnels/same.ts';
import { withoutOf } from './funnels/without.ts';
import { checkOfLead } from './shared/check-of-lead.ts';
import { bindCondition } from './shared/condition.ts';
import type { Context } from './shared/context.ts';
import type { Rules } from './shared/rules.ts';

/** Binds conditions, events, channels and the rules of chains into a context. */
export function rulesOf(context: Context): Rules {
  return {
    condition: (written, place, known) => bindCondition(context, written, place, known),
    event: (event, place) => eventReach(context, event, place),
    count: (text, place) => countReach(context, text, place),
    isFreeOfOrder: (funnel, written, place) => isFreeOfOrder(context, funnel, written, place),
    same: (written, stages, place) => sameOf(context, written, stages, place),
    without: (written, stages, place) => withoutOf(context, written, stages, place),
    groups: (written, place) => channelGroups(context, written, place),
    checkOfLead: (ofLead, place) => checkOfLead(context, ofLead, place),
  };
}
