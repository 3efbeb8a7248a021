import { auc, brier, fitLogistic, logLoss, probabilities } from '@sluice/core/internal';
import type { FitQuality } from '@sluice/core/query';

/** A set of features of the taught leads and of those held out, with who converted. */
export interface Divided {
  readonly taught: { readonly features: readonly Float64Array[]; readonly labels: Uint8Array };
  readonly heldOut: { readonly features: readonly Float64Array[]; readonly labels: Uint8Array };
}

const penalties = [1, 100, 10_000];
const innerShare = 0.7;

/**
 * Taught by the earlier part of the taught leads, the greatest penalty that tells the later part within one standard error
 * of the best (Breiman's rule): what held for a while only gets no large weight.
 */
function penaltyOf({ features, labels }: Divided['taught']): number {
  const cut = Math.round(labels.length * innerShare);
  const part = (from: number, to: number) => ({
    features: features.map((values) => values.slice(from, to)),
    labels: labels.slice(from, to),
  });
  const [earlier, later] = [part(0, cut), part(cut, labels.length)];
  const results = penalties.map((l2) => {
    const chances = probabilities(fitLogistic(earlier.features, earlier.labels, { l2 }), later.features);
    return { l2, auc: auc(chances, later.labels) ?? 0 };
  });
  const best = Math.max(...results.map((each) => each.auc));
  const positives = later.labels.reduce((sum, label) => sum + label, 0);
  const error = Math.sqrt((best * (1 - best)) / Math.max(1, Math.min(positives, later.labels.length - positives)));
  return results.findLast((each) => each.auc >= best - error)?.l2 ?? 1;
}

/** How well a model of the taught leads tells the others. */
export function qualityOf({ taught, heldOut }: Divided): FitQuality & { readonly chances: Float64Array } {
  const l2 = taught.features.length > 1 ? penaltyOf(taught) : 1;
  const chances = probabilities(fitLogistic(taught.features, taught.labels, { l2 }), heldOut.features);
  return { ...lossesOf(chances, heldOut.labels), chances };
}

/** How well points tell who converts; the curve from points to chances is the taught leads'. */
export function pointsQuality(
  taught: Float64Array,
  taughtLabels: Uint8Array,
  heldOut: Float64Array,
  labels: Uint8Array,
): FitQuality {
  const { chances, ...losses } = qualityOf({
    taught: { features: [taught], labels: taughtLabels },
    heldOut: { features: [heldOut], labels },
  });
  return { ...losses, auc: auc(heldOut, labels) };
}

function lossesOf(chances: Float64Array, labels: Uint8Array): FitQuality {
  const has = labels.length > 0;
  return {
    auc: auc(chances, labels),
    logLoss: has ? logLoss(chances, labels) : null,
    brier: has ? brier(chances, labels) : null,
  };
}
