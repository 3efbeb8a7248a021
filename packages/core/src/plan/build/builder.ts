import type { PlanNode } from '../node.ts';
import type { Derived } from '../nodes/derive.ts';
import type { JoinNode } from '../nodes/join.ts';
import type { ScanNode } from '../nodes/scan.ts';
import type { Identity } from '../plan.ts';

interface OpenRows {
  readonly scan: Omit<ScanNode, 'fields'>;
  readonly fields: Set<string>;
  readonly columns: Map<string, Derived>;
  readonly lead: Map<string, JoinNode['columns'][number]>;
  right: string | null;
}

/** Collects the nodes of one plan. Equal nodes get one id; the rows of a source grow columns until `finish`. */
export class PlanBuilder {
  readonly #nodes = new Map<string, PlanNode>();
  readonly #ids = new Map<string, string>();
  readonly #rows = new Map<string, OpenRows>();
  readonly #identities = new Map<string, Identity>();

  /** The id of the node, which is added where no equal one is there. */
  add(node: PlanNode): string {
    const text = JSON.stringify(node);
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = `${node.kind}_${this.#ids.size + 1}`;
    this.#ids.set(text, id);
    this.#nodes.set(id, node);
    return id;
  }

  /** Opens the rows of a source under `name`; nodes above read `rowsId(name)`. */
  open(name: string, scan: Omit<ScanNode, 'fields'>): void {
    if (!this.#rows.has(name)) {
      this.#rows.set(name, { scan, fields: new Set(), columns: new Map(), lead: new Map(), right: null });
    }
  }

  /** Says that some node reads a field of the rows. */
  reads(name: string, field: string | null): void {
    if (field !== null) this.#rows.get(name)?.fields.add(field);
  }

  /** Adds a derived column to the rows. */
  derive(name: string, column: string, of: Derived): void {
    this.#rows.get(name)?.columns.set(column, of);
  }

  /** Adds `lead.<field>` from the rows named `right`. */
  joinLead(name: string, right: string, field: string): void {
    const rows = this.#rows.get(name);
    if (!rows) return;
    rows.right = right;
    rows.lead.set(field, { name: `lead.${field}`, field });
    this.reads(right, field);
  }

  identity(key: string, make: () => Identity): void {
    if (!this.#identities.has(key)) this.#identities.set(key, make());
  }

  /** The id of the scan alone, of the scan with its derived columns, and of that with the lead's record. */
  scanId = (name: string): string => `scan_${name}`;
  derivedId = (name: string): string => `derive_${name}`;
  rowsId = (name: string): string => `rows_${name}`;

  /** All nodes, inputs before their users. */
  finish(): { nodes: Record<string, PlanNode>; identities: Record<string, Identity> } {
    const nodes: Record<string, PlanNode> = {};
    for (const [name, rows] of this.#rows) {
      nodes[this.scanId(name)] = { ...rows.scan, fields: [...rows.fields].sort() };
      const columns = [...rows.columns].map(([column, of]) => ({ name: column, of }));
      nodes[this.derivedId(name)] = { kind: 'derive', in: this.scanId(name), columns };
    }
    for (const [name, rows] of this.#rows) nodes[this.rowsId(name)] = this.#joined(name, rows);
    for (const [id, node] of this.#nodes) nodes[id] = node;
    return { nodes, identities: Object.fromEntries(this.#identities) };
  }

  #joined(name: string, rows: OpenRows): PlanNode {
    const left = this.derivedId(name);
    if (rows.right === null) return { kind: 'derive', in: left, columns: [] };
    const right = this.derivedId(rows.right);
    return { kind: 'join', left, right, on: 'subject:lead', columns: [...rows.lead.values()] };
  }
}
