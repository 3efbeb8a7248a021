import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Diagnostic, type Range, report } from '../diagnostic/index.ts';
import { maxNodes } from './limits.ts';
import type { Entry, Place } from './place.ts';
import { plainScalar } from './scalar.ts';

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const pending = Symbol('pending');

interface Built {
  readonly root: Place;
  readonly diagnostics: readonly Diagnostic[];
  /** Where maps start that lost an entry. */
  readonly holes: ReadonlySet<number>;
}

/** The values of a composed document with their places. Depth and number were checked before. */
export function buildPlace(node: ParsedNode | null, end: number): Built {
  const builder = new Builder();
  const root = builder.place(node, end);
  if (root.size <= maxNodes || builder.isFull) return { root, diagnostics: builder.diagnostics, holes: builder.holes };
  const tooMany = report('too-many-values', { maxNodes }, { from: root.from, to: root.from });
  return { root: nothing({ from: root.from, to: root.to }), diagnostics: [tooMany], holes: builder.holes };
}

class Builder {
  readonly diagnostics: Diagnostic[] = [];
  readonly holes = new Set<number>();
  readonly #anchors = new Map<string, Place | typeof pending>();
  #total = 0;
  /** Whether an alias was left out for want of room. */
  isFull = false;

  place(node: ParsedNode | null, at: number): Place {
    this.#total++;
    // A list under a tag such as !!omap holds pairs, which have no range; the tag was reported.
    if (!isNode(node) || !node.range) return nothing({ from: at, to: at });
    const range = { from: node.range[0], to: node.range[1] };
    if (isAlias(node)) return this.#alias(node.source, range);
    const { anchor } = node;
    if (anchor !== undefined) this.#anchors.set(anchor, pending);
    const place = this.#content(node, range);
    if (anchor !== undefined) this.#anchors.set(anchor, place);
    return place;
  }

  #content(node: ParsedNode, range: Range): Place {
    if (isMap(node)) return this.#map(node, range);
    if (isSeq(node)) return this.#list(node, range);
    return isScalar(node) ? scalarPlace(node, range) : nothing(range);
  }

  #alias(alias: string, range: Range): Place {
    const target = this.#anchors.get(alias);
    if (target === undefined) this.diagnostics.push(report('unknown-alias', { alias }, range));
    if (target === pending) this.diagnostics.push(report('alias-of-itself', { alias }, range));
    if (target === undefined || target === pending || this.isFull) return nothing(range);
    this.#total += target.size - 1;
    if (this.#total <= maxNodes) return { ...target, ...range };
    this.isFull = true;
    this.diagnostics.push(report('alias-expansion', { anchor: alias, maxNodes }, range));
    return nothing(range);
  }

  #list(node: YAMLSeq, range: Range): Place {
    const items = node.items.map((item) => this.place(item as ParsedNode | null, range.to));
    return { kind: 'list', ...range, size: sizeOf(items), items };
  }

  #map(node: YAMLMap, range: Range): Place {
    const entries = new Map<string, Entry>();
    for (const pair of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
      const lost = this.#pair(pair, entries);
      if (lost === undefined) continue;
      this.diagnostics.push(lost);
      this.holes.add(range.from);
    }
    const values = [...entries.values()].map((entry) => entry.value);
    return { kind: 'map', ...range, size: sizeOf(values), entries };
  }

  /** Enters a pair; where it cannot stand, why not. */
  #pair(pair: Pair<ParsedNode, ParsedNode | null>, entries: Map<string, Entry>): Diagnostic | undefined {
    const key = pair.key;
    const range = { from: key.range[0], to: key.range[1] };
    const value = this.place(pair.value, range.to);
    if (!isScalar(key)) return report('key-not-text', {}, range);
    const name = String(key.value ?? '');
    if (name === '<<' && key.type === 'PLAIN') return report('merge-key', {}, range);
    if (forbiddenKeys.has(name)) return report('forbidden-key', { key: name }, range);
    this.#enter(name, { key: range, value }, entries);
    return undefined;
  }

  #enter(name: string, entry: Entry, entries: Map<string, Entry>): void {
    const first = entries.get(name);
    if (first === undefined) entries.set(name, entry);
    else {
      const related = [{ from: first.key.from, to: first.key.to, note: 'the first one' }];
      this.diagnostics.push(report('duplicate-key', { key: name }, entry.key, { related }));
    }
  }
}

function scalarPlace(node: Scalar, range: Range): Place {
  const text = String(node.value ?? '');
  return {
    kind: 'scalar',
    ...range,
    size: 1,
    value: node.type === 'PLAIN' || node.type === undefined ? plainScalar(text) : text,
  };
}

function nothing(range: Range): Place {
  return { kind: 'scalar', ...range, size: 1, value: null };
}

function sizeOf(places: readonly Place[]): number {
  let size = 1;
  for (const place of places) size += place.size;
  return size;
}
