import type { Chart } from '../charts.ts';
import { HEIGHT, type Library, WIDTH } from './library.ts';

const pitch = HEIGHT / 6;
const START = 110;
const ROOM = 400;

/** Bars, labels and counts written as one text, then changed in place: the least a browser can do for such a chart. */
function svgOf({ title, stages }: Chart): string {
  const most = stages[0]?.count ?? 1;
  const rows = stages.map(({ label, count }, k) => {
    const y = k * pitch;
    return `<text x="0" y="${y + 20}">${label}</text><rect x="${START}" y="${y}" width="${(count / most) * ROOM}" height="28" fill="#688efd"/><text class="count" x="${WIDTH}" y="${y + 20}" text-anchor="end">${count.toLocaleString('en')}</text>`;
  });
  return `<svg role="img" aria-label="${title}" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${rows.join('')}</svg>`;
}

function libraryOf(): Library {
  let shown: readonly HTMLElement[] = [];
  return {
    create(boxes, charts) {
      shown = boxes;
      boxes.forEach((box, i) => {
        const chart = charts[i];
        if (chart) box.innerHTML = svgOf(chart);
      });
    },
    update(charts) {
      shown.forEach((box, i) => {
        const { stages = [] } = charts[i] ?? {};
        const most = stages[0]?.count ?? 1;
        const bars = box.querySelectorAll('rect');
        const counts = box.querySelectorAll('.count');
        stages.forEach(({ count }, k) => {
          bars[k]?.setAttribute('width', String((count / most) * ROOM));
          const words = counts[k];
          if (words) words.textContent = count.toLocaleString('en');
        });
      });
    },
    drawn: () => ({
      marks: document.querySelectorAll('rect').length,
      last: Number([...document.querySelectorAll('.count')].at(-1)?.textContent?.replaceAll(',', '')),
    }),
  };
}

Reflect.set(globalThis, 'library', libraryOf());
