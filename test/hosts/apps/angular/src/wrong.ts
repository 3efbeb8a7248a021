import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type {} from '@sluice/elements/define';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <sluice-kpi (sluice-ready)="$event.detail.nothing"></sluice-kpi>
    <sluice-funnel #funnel></sluice-funnel>{{ funnel.exportTsv() }}
  `,
})
export class Wrong {}
