/** A row of an events source. */
export interface Touch {
  readonly lead: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly channel: string;
}

/** A lead with the times of its stages; NaN where it did not get there. */
export interface Person {
  readonly lead: string;
  readonly created: number;
  readonly opportunity: number;
  readonly won: number;
  readonly cents: number;
  readonly country: string;
}

export interface Rules {
  readonly models: readonly string[];
  /** Milliseconds; Infinity for none. */
  readonly lookback: number;
  readonly halfLife: number;
  readonly weights: readonly [first: bigint, middle: bigint, last: bigint];
  readonly exclude: readonly string[];
  readonly creditOn: 'conversion' | 'touch';
  readonly from: number;
  readonly to: number;
}

/** Conversions, and cents as far as whole numbers go. */
export interface Credit {
  conversions: number;
  cents: number;
}

export type CreditByChannel = Map<string, Credit>;

interface Journey {
  readonly person: Person;
  readonly touches: readonly Touch[];
}

/** Rules A1 to A4 read aloud: slow and obvious, one lead at a time. By model: by channel; null is not defined. */
export function attributionOf(
  people: readonly Person[],
  log: readonly Touch[],
  rules: Rules,
): Map<string, CreditByChannel | null> {
  const touchesOf = (lead: string) =>
    log.filter((t) => t.lead === lead && !rules.exclude.includes(t.channel)).sort((a, b) => a.at - b.at);
  const won = people.filter((p) => !Number.isNaN(p.won));
  const journeys = won.map((person) => ({
    person,
    touches: touchesOf(person.lead).filter((t) => t.at <= person.won && t.at >= person.won - rules.lookback),
  }));
  const leads = [...new Set([...people.map((p) => p.lead), ...log.map((t) => t.lead)])];
  const open = leads
    .filter((lead) => !won.some((p) => p.lead === lead))
    .flatMap((lead) => {
      const mine = touchesOf(lead);
      const last = mine.filter((t) => inside(t.at, rules)).at(-1);
      return last === undefined ? [] : [mine.filter((t) => t.at <= last.at && t.at >= last.at - rules.lookback)];
    });
  return new Map(rules.models.map((model) => [model, creditOf(model, journeys, open, rules)]));
}

const inside = (at: number, { from, to }: Rules): boolean => at >= from && at < to;

function creditOf(
  model: string,
  journeys: readonly Journey[],
  open: readonly (readonly Touch[])[],
  rules: Rules,
): CreditByChannel | null {
  const credit: CreditByChannel = new Map();
  const give = (channel: string, conversions: number, cents: number) => {
    const known = credit.get(channel) ?? { conversions: 0, cents: 0 };
    credit.set(channel, { conversions: known.conversions + conversions, cents: known.cents + cents });
  };
  const inPeriod = journeys.filter(({ person }) => inside(person.won, rules));
  for (const { person, touches } of inPeriod) if (touches.length === 0) give('unattributed', 1, person.cents);
  const paths = inPeriod.filter(({ touches }) => touches.length > 0);
  if (model === 'markov' || model === 'shapley') {
    if (paths.length === 0) return null;
    const shares = model === 'markov' ? markov(paths, open) : shapley(paths);
    const cents = paths.reduce((sum, { person }) => sum + person.cents, 0);
    for (const [channel, share] of shares) give(channel, share.conversions * paths.length, share.worth * cents);
    return credit;
  }
  const dated = rules.creditOn === 'touch' ? journeys : paths;
  for (const journey of dated) {
    for (const [i, { conversions, cents }] of sharesOf(model, journey, rules).entries()) {
      const touch = journey.touches[i];
      if (!touch || (rules.creditOn === 'touch' && !inside(touch.at, rules))) continue;
      if (conversions > 0) give(touch.channel, conversions, cents);
    }
  }
  return credit;
}

function sharesOf(model: string, { person, touches }: Journey, rules: Rules): Credit[] {
  if (model === 'participation')
    return touches.map((t, i) =>
      touches.findIndex((other) => other.channel === t.channel) === i
        ? { conversions: 1, cents: person.cents }
        : { conversions: 0, cents: 0 },
    );
  if (model === 'time_decay') {
    const weights = touches.map((t) => 2 ** (-(person.won - t.at) / rules.halfLife));
    const total = weights.reduce((sum, w) => sum + w, 0);
    return weights.map((w) => ({ conversions: w / total, cents: (person.cents * w) / total }));
  }
  const weights = wholeWeights(model, person, touches, rules);
  const total = weights.reduce((sum, w) => sum + w, 0n);
  let before = 0n;
  let paid = 0;
  return weights.map((w) => {
    before += w;
    const upTo = Number((2n * BigInt(person.cents) * before + total) / (2n * total));
    const cents = upTo - paid;
    paid = upTo;
    return { conversions: Number(w) / Number(total), cents };
  });
}

/** Weights as whole numbers: each part's share times the product of the sizes of all parts, over its own. */
function wholeWeights(model: string, person: Person, touches: readonly Touch[], rules: Rules): bigint[] {
  const parts = partsOf(model, person, touches, rules).filter(({ at }) => at.length > 0);
  const product = parts.reduce((all, { at }) => all * BigInt(at.length), 1n);
  const weights = touches.map((_, i) =>
    parts.reduce((sum, { share, at }) => (at.includes(i) ? sum + (share * product) / BigInt(at.length) : sum), 0n),
  );
  return weights.every((w) => w === 0n) ? weights.map(() => 1n) : weights;
}

function partsOf(model: string, person: Person, touches: readonly Touch[], { weights }: Rules) {
  const all = touches.map((_, i) => i);
  const last = touches.length - 1;
  const lastBy = (time: number) =>
    time <= person.won ? touches.reduce((found, t, i) => (t.at <= time ? i : found), -1) : -1;
  const [first, middle, end] = model === 'custom' ? weights : [40n, 20n, 40n];
  const isDirect = (i: number) => touches[i]?.channel === 'direct';
  const lastOther = all.filter((i) => !isDirect(i)).at(-1) ?? last;
  const milestones =
    model === 'w_shaped'
      ? [0, lastBy(person.created), lastBy(person.opportunity)]
      : [0, lastBy(person.created), lastBy(person.opportunity), lastBy(person.won)];
  const share = model === 'w_shaped' ? 300n : 225n;
  switch (model) {
    case 'first':
      return [{ share: 1n, at: [0] }];
    case 'last':
      return [{ share: 1n, at: [last] }];
    case 'last_non_direct':
      return [{ share: 1n, at: [lastOther] }];
    case 'linear':
      return [{ share: 1n, at: all }];
    case 'position':
    case 'custom':
      return [
        { share: first, at: [0] },
        { share: middle, at: all.filter((i) => i > 0 && i < last) },
        { share: end, at: [last] },
      ];
    default:
      return [
        ...milestones.filter((i) => i >= 0).map((i) => ({ share, at: [i] })),
        { share: 100n, at: all.filter((i) => !milestones.includes(i)) },
      ];
  }
}

type Shares = Map<string, { conversions: number; worth: number }>;

/** P(conversion) by going on step by step; without a channel, what leads into it is lost. */
function markov(paths: readonly Journey[], open: readonly (readonly Touch[])[]): Shares {
  const walks = [
    ...paths.map(({ touches }) => ['start', ...touches.map((t) => t.channel), 'won']),
    ...open.map((touches) => ['start', ...touches.map((t) => t.channel), 'lost']),
  ];
  const channels = [...new Set(walks.flat())].filter((name) => !['start', 'won', 'lost'].includes(name));
  const chance = (without: string | null): number => {
    let at = new Map([['start', 1]]);
    let won = 0;
    for (let step = 0; step < 4000 && at.size > 0; step++) {
      const next = new Map<string, number>();
      for (const [state, share] of at) {
        const left = walks.flatMap((walk) =>
          walk.flatMap((name, i) => (name === state && i + 1 < walk.length ? [walk[i + 1]] : [])),
        );
        for (const name of left) {
          if (name === undefined || name === without || name === 'lost') continue;
          if (name === 'won') won += share / left.length;
          else next.set(name, (next.get(name) ?? 0) + share / left.length);
        }
      }
      at = new Map([...next].filter(([, share]) => share > 1e-14));
    }
    return won;
  };
  const whole = chance(null);
  const effects = channels.map((channel) => 1 - chance(channel) / whole);
  const total = effects.reduce((sum, effect) => sum + effect, 0);
  return new Map(
    channels.map((channel, i) => {
      const share = (effects[i] ?? 0) / total;
      return [channel, { conversions: share, worth: share }];
    }),
  );
}

/** Each path is divided equally among its distinct channels. */
function shapley(paths: readonly Journey[]): Shares {
  const shares: Shares = new Map();
  const worth = paths.reduce((sum, { person }) => sum + person.cents, 0);
  for (const { person, touches } of paths) {
    const channels = [...new Set(touches.map((t) => t.channel))];
    for (const channel of channels) {
      const known = shares.get(channel) ?? { conversions: 0, worth: 0 };
      shares.set(channel, {
        conversions: known.conversions + 1 / channels.length / paths.length,
        worth: known.worth + (worth === 0 ? 0 : person.cents / channels.length / worth),
      });
    }
  }
  return shares;
}
