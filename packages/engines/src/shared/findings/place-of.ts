import type { BoundName, Catalog } from '@sluice/core/catalog';
import type { Range, ReportExtra } from '@sluice/core/diagnostic';

/** Where a name stands in the definition file, or in one it includes, as `report` takes it: its definition, else its first use. */
export function placeOf(catalog: Catalog, kind: BoundName['kind'], id: string): [Range, ReportExtra] {
  const name = catalog.names?.find((one) => one.kind === kind && one.id === id);
  const [from = 0, to = 0] = name?.definition ?? name?.uses[0] ?? [];
  return [{ from, to }, name?.path === undefined ? {} : { path: name.path }];
}
