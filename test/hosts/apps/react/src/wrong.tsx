import type {} from '@sluice/elements/react';

/** Every line after `return` that names an element has one mistake, and the checker must find each. */
export function Wrong() {
  return (
    <>
      <sluice-funnel theme="blue" />
      <sluice-funnel filters="medium=email" />
      <sluice-dashboard hash="yes" />
      <sluice-kpi onsluice-ready={({ detail }) => detail.nothing} />
      <sluice-funel name="demand" />
      <sluice-table metric="cpl" />
    </>
  );
}
