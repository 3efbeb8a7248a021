import * as Plot from '@observablehq/plot';

const options = ({ stages }) => ({
  width: 600,
  height: 330,
  marginLeft: 110,
  x: { axis: null },
  y: { domain: stages.map(({ label }) => label), label: null },
  marks: [
    Plot.barX(stages, { x: 'count', y: 'label', fill: '#688efd' }),
    Plot.text(stages, {
      x: 'count',
      y: 'label',
      text: ({ count }) => count.toLocaleString('en'),
      textAnchor: 'start',
      dx: 4,
    }),
  ],
});
function libraryOf() {
  let shown = [];
  // it has no update: a chart is made anew
  const draw = (charts) => {
    for (const [i, box] of shown.entries()) box.replaceChildren(Plot.plot(options(charts[i])));
  };
  return {
    create(boxes, charts) {
      shown = boxes;
      draw(charts);
    },
    update: draw,
    drawn: () => ({
      marks: document.querySelectorAll('rect').length,
      last: Number([...document.querySelectorAll('[aria-label=text] text')].at(-1)?.textContent.replaceAll(',', '')),
    }),
  };
}

globalThis.library = libraryOf();
