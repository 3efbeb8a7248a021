import { expect } from '@open-wc/testing';
import { placeIn } from '../../src/template/render.ts';
import { html, nothing, svg } from '../../src/template/template.ts';

const box = () => document.createElement('div');

describe('a template in a page', () => {
  it('changes texts and attributes in place, and leaves out an attribute that is nothing', () => {
    const root = box();
    const place = placeIn(root, {});
    const shown = (words: string | null, n: number) =>
      html`<p title=${words} class="a ${n}" ?hidden=${n > 1} .tabIndex=${n}>${words} and ${n}</p>`;
    place(shown('<b>', 1));
    const p = root.querySelector('p');
    expect(p?.outerHTML.replaceAll('<!---->', '')).to.equal(
      '<p title="&lt;b&gt;" class="a 1" tabindex="1">&lt;b&gt; and 1</p>',
    );
    place(shown(nothing, 2));
    expect(root.querySelector('p')).to.equal(p);
    expect([p?.hasAttribute('title'), p?.className, p?.hidden, p?.textContent]).to.deep.equal([
      false,
      'a 2',
      true,
      ' and 2',
    ]);
  });

  it('keeps the elements of a list that stay, and what comes after it', () => {
    const root = box();
    const place = placeIn(root, {});
    const shown = (words: string[]) => html`${words.map((word) => html`<i>${word}</i>`)}<b>end</b>${words.length}`;
    place(shown(['a', 'b']));
    const first = root.querySelector('i');
    for (const words of [['c', 'd', 'e'], ['f'], [], ['g', 'h']]) {
      place(shown(words));
      expect(root.textContent).to.equal(`${words.join('')}end${words.length}`);
      if (words[0] === 'f') expect(root.querySelector('i')).to.equal(first);
    }
  });

  it('puts another template, a node or a text in the same place', () => {
    const root = box();
    const place = placeIn(root, {});
    const node = document.createElement('u');
    for (const [value, words] of [
      [html`<i>${html`<b>x</b>`}</i>`, '<i><b>x</b></i>'],
      [node, '<u></u>'],
      ['y', 'y'],
      [[node, 'z'], '<u></u>z'],
      [null, ''],
    ] as const) {
      place(html`<p>${value}</p>`);
      place(value);
      expect(root.innerHTML.replaceAll('<!---->', '')).to.equal(words);
    }
  });

  it('makes what stands in an svg SVG, and calls listeners as the element that draws', () => {
    const root = box();
    const heard: unknown[] = [];
    const host = { name: 'host' };
    const onClick = function (this: unknown) {
      heard.push(this);
    };
    placeIn(root, host)(html`<svg @click=${onClick}><g></g>${svg`<path d=${'M0,0'}></path>`}</svg>`);
    expect([...root.querySelectorAll('g,path')].every((each) => each instanceof SVGElement)).to.equal(true);
    root.querySelector('svg')?.dispatchEvent(new Event('click'));
    expect(heard).to.deep.equal([host]);
  });
});
