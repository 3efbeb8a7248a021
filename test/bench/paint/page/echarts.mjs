import { FunnelChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([FunnelChart, CanvasRenderer, SVGRenderer]);

const option = ({ stages }) => ({
  animation: false,
  series: [
    {
      type: 'funnel',
      sort: 'none',
      left: 0,
      width: 440,
      top: 0,
      bottom: 0,
      label: { formatter: ({ name, value }) => `${name} ${value.toLocaleString('en')}` },
      data: stages.map(({ label, count }) => ({ name: label, value: count })),
    },
  ],
});

/** The two ways it draws are two peers. */
export function libraryOf(renderer) {
  let shown = [];
  return {
    create(boxes, charts) {
      shown = boxes.map((box, i) => {
        const chart = init(box, null, { renderer, width: 600, height: 330 });
        chart.setOption(option(charts[i]));
        return chart;
      });
    },
    update(charts) {
      for (const [i, chart] of shown.entries()) chart.setOption(option(charts[i]));
    },
    drawn: () => ({
      marks: shown.reduce((sum, chart) => sum + shapesOf(chart), 0),
      last: shown.at(-1).getOption().series[0].data.at(-1).value,
    }),
  };
}

/** The stages in its display list; on a canvas, once something is in the pixels. */
function shapesOf(chart) {
  const shapes = chart
    .getZr()
    .storage.getDisplayList()
    .filter(({ type }) => type === 'polygon').length;
  const canvas = chart.getDom().querySelector('canvas');
  if (!canvas) return Math.min(shapes, chart.getDom().querySelectorAll('path').length);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.some((byte) => byte > 0) ? shapes : 0;
}
