// Functions that run in a page: each stands alone and sees only the page.

interface Watched {
  readonly violations: string[];
  readonly errors: string[];
  readonly foreign: string[];
}

/** Every widget of the page shows its numbers, in open shadow roots however deep. */
export function isShown(): boolean {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let i = 0; i < roots.length; i++)
    for (const element of roots[i]?.querySelectorAll('*') ?? []) if (element.shadowRoot) roots.push(element.shadowRoot);
  const widgets = roots
    .flatMap((each) => [...each.querySelectorAll('*')])
    .filter((element) => {
      return /-(kpi|funnel|trend|table)$/.test(element.localName);
    });
  return widgets.length > 0 && widgets.every((widget) => widget.shadowRoot?.querySelector('#info'));
}

/** What a reader does: panels, menus, tables, filters, periods, a mark in focus, another theme. */
export async function workThrough(): Promise<void> {
  const frames = async () => {
    for (let i = 0; i < 4; i++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  };
  const all = (selector: string) => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (let i = 0; i < roots.length; i++)
      for (const element of roots[i]?.querySelectorAll('*') ?? [])
        if (element.shadowRoot) roots.push(element.shadowRoot);
    return roots.flatMap((each) => [...each.querySelectorAll<HTMLElement>(selector)]);
  };
  for (const button of all('.info')) button.click();
  await frames();
  for (const button of all('[aria-haspopup=menu]').slice(0, 2)) {
    button.click();
    for (let tries = 0; tries < 200 && all('[role=menu]').length === 0; tries++) await frames();
    const [menu] = all('[role=menu]');
    if (!menu) throw new Error('the menu did not open');
    menu.hidePopover();
    await frames();
  }
  for (const mark of all('.mark').slice(0, 5)) mark.focus();
  await frames();
  for (const select of all('select').slice(0, 2) as HTMLSelectElement[]) {
    select.selectedIndex = select.options.length - 1;
    select.dispatchEvent(new Event('change'));
    await frames();
  }
  all('[data-stop=row]')[0]?.click();
  await frames();
  for (const body of all('.body'))
    for (const key of ['?', 't'])
      body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  await frames();
  document.documentElement.classList.add('dark');
  await frames();
}

/** What the page did that it must not do. */
export function watched(): Watched {
  const { violations, errors } = Reflect.get(globalThis, 'watched') as Watched;
  const asked = performance.getEntriesByType('resource').map((entry) => entry.name);
  return { violations, errors, foreign: asked.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(origin)) };
}
