import type { SluiceFunnel } from '@sluice/elements';
import type {} from '@sluice/elements/react';
import { useRef, useState } from 'react';

/** A dashboard and a funnel whose properties follow the state of a component, and whose events change it. */
export function App() {
  const [isShown, show] = useState(true);
  const [by, breakDown] = useState<string | null>(null);
  const [filters, filter] = useState<Record<string, string>>({});
  const [events, log] = useState<readonly string[]>([]);
  const [csv, setCsv] = useState('');
  const funnel = useRef<SluiceFunnel>(null);
  const add = (line: string) => log((all) => [...all, line]);
  return (
    <main>
      <button type="button" id="by" onClick={() => breakDown('medium')} />
      <button type="button" id="filters" onClick={() => filter({ medium: 'email' })} />
      <button type="button" id="csv" onClick={async () => setCsv((await funnel.current?.exportCsv()) ?? '')} />
      <button type="button" id="unmount" onClick={() => show(false)} />
      <output id="events">{events.join('\n')}</output>
      <output id="csv-text">{csv}</output>
      {isShown && (
        <>
          <sluice-dashboard
            src="snapshot.json"
            className="whole"
            filters={filters}
            onsluice-ready={({ detail }) => add(`ready ${detail.asOf}`)}
            onsluice-filter={({ detail }) => add(`filter ${JSON.stringify(detail.filters)}`)}
          >
            Numbers.
          </sluice-dashboard>
          <sluice-funnel
            ref={funnel}
            src="snapshot.json"
            name="demand"
            theme="light"
            by={by}
            onsluice-data={({ detail }) => add(`data ${detail.table.length}`)}
          />
        </>
      )}
    </main>
  );
}
