import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
const counts = ({ stages }) => stages.map(({ count }) => count);
function libraryOf() {
  let shown = [];
  return {
    create(boxes, charts) {
      shown = boxes.map((box, i) => {
        const canvas = box.appendChild(Object.assign(document.createElement('canvas'), { width: 600, height: 330 }));
        return new Chart(canvas, {
          type: 'bar',
          data: {
            labels: charts[i].stages.map(({ label }) => label),
            datasets: [{ data: counts(charts[i]), backgroundColor: '#688efd' }],
          },
          options: { indexAxis: 'y', animation: false, responsive: false, scales: { x: { display: false } } },
        });
      });
    },
    update(charts) {
      shown.forEach((chart, i) => {
        chart.data.datasets[0].data = counts(charts[i]);
        chart.update('none');
      });
    },
    drawn: () => ({
      marks: shown.reduce((sum, chart) => sum + barsOn(chart), 0),
      last: shown.at(-1).getDatasetMeta(0)._parsed.at(-1).x,
    }),
  };
}

globalThis.library = libraryOf();

/** Bars whose left edge has their colour in the pixels. */
function barsOn(chart) {
  const { ctx, currentDevicePixelRatio: ratio } = chart;
  const { data } = chart.getDatasetMeta(0);
  return data.filter(({ base, y }) => ctx.getImageData((base + 1) * ratio, y * ratio, 1, 1).data[2] > 200).length;
}
