import { Component, CUSTOM_ELEMENTS_SCHEMA, type ElementRef, signal, viewChild } from '@angular/core';
import type { SluiceFunnel } from '@sluice/elements';
import type {} from '@sluice/elements/define';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button id="by" type="button" (click)="by.set('medium')"></button>
      <button id="filters" type="button" (click)="filters.set({ medium: 'email' })"></button>
      <button id="csv" type="button" (click)="export()"></button>
      <button id="unmount" type="button" (click)="isShown.set(false)"></button>
      <output id="events">{{ events().join('\n') }}</output>
      <output id="csv-text">{{ csv() }}</output>
      @if (isShown()) {
        <sluice-dashboard
          src="snapshot.json"
          class="whole"
          [filters]="filters()"
          (sluice-ready)="add('ready ' + $event.detail.asOf)"
          (sluice-filter)="add('filter ' + json($event.detail.filters))"
        >
          Numbers.
        </sluice-dashboard>
        <sluice-funnel
          #funnel
          src="snapshot.json"
          name="demand"
          theme="light"
          [by]="by()"
          (sluice-data)="add('data ' + $event.detail.table.length)"
        ></sluice-funnel>
      }
    </main>
  `,
})
export class App {
  readonly isShown = signal(true);
  readonly by = signal<string | null>(null);
  readonly filters = signal<Record<string, string>>({});
  readonly events = signal<readonly string[]>([]);
  readonly csv = signal('');
  readonly funnel = viewChild<ElementRef<SluiceFunnel>>('funnel');

  add(line: string): void {
    this.events.update((all) => [...all, line]);
  }

  async export(): Promise<void> {
    this.csv.set((await this.funnel()?.nativeElement.exportCsv()) ?? '');
  }

  json(value: unknown): string {
    return JSON.stringify(value);
  }
}
