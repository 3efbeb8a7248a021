import fc from 'fast-check';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, svg } from 'lit/html.js';
import { describe, expect, it } from 'vitest';
import { ServerNode } from '../../src/server/server-node.ts';
import { templateMarkup } from '../../src/server/template-markup.ts';

const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '=', '/', '!', '-', ' ', 'a', '\0', '😀') });

const markup = (template: unknown) => templateMarkup(template, () => '<cell></cell>');

describe('the markup of a template', () => {
  it('quotes attributes and escapes what is in them', () => {
    expect(markup(html`<p class=${'a"b'} title="x ${'<y>'} ${1}"></p>`)).toBe(
      '<p class="a&quot;b" title="x &lt;y&gt; 1"></p>',
    );
  });

  it('leaves out listeners, properties and attributes that are nothing', () => {
    const template = html`<select @change=${() => {}} .value=${'a'} title=${nothing} lang="en"></select>`;
    expect(markup(template)).toBe('<select lang="en"></select>');
    expect(markup(html`<b title="${nothing}" id="x"></b>`)).toBe('<b id="x"></b>');
  });

  it('writes boolean attributes that are true', () => {
    expect(markup(html`<option value=${1} ?selected=${true} ?disabled=${false}></option>`)).toBe(
      '<option value="1" selected=""></option>',
    );
  });

  it('escapes text, and writes nothing for what is empty', () => {
    expect(markup(html`<p>${'<img src=x>&'}</p>${nothing}${null}${undefined}${''}`)).toBe(
      '<p>&lt;img src=x&gt;&amp;</p>',
    );
  });

  it('keeps texts side by side apart, as they are in a page', () => {
    expect(markup(html`<p>See ${'this'}${' and '}${html`<b>that</b>`}.</p>`)).toBe(
      '<p>See <!---->this<!----> and <b>that</b>.</p>',
    );
  });

  it('writes templates in templates, lists and what directives make', () => {
    const list = repeat(
      ['a', 'b'],
      (each) => each,
      (each) => svg`<circle r=${each}></circle>`,
    );
    expect(markup(html`<svg>${list}</svg>${[1, 2].map((n) => html`<i>${n}</i>`)}`)).toBe(
      '<svg><circle r="a"></circle><circle r="b"></circle></svg><i>1</i><i>2</i>',
    );
  });

  it('writes the elements of a drawing', () => {
    const group = new ServerNode('g');
    const title = new ServerNode('title');
    title.textContent = '<b>';
    group.setAttribute('d', 1);
    group.append(title, 'text');
    expect(markup(html`<svg>${[group]}</svg>`)).toBe('<svg><g d="1"><title>&lt;b&gt;</title>text</g></svg>');
  });

  it('throws for a value that is no markup', () => {
    expect(() => markup(html`<p>${{}}</p>`)).toThrow('no markup');
  });

  it('gives no value a way out of its place', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, attribute) => {
        const made = markup(html`<p title=${attribute} lang="${attribute}${text} ${attribute}">${text}</p>`);
        expect(made.replaceAll('<!---->', '')).toMatch(/^<p title="[^"<>]*" lang="[^"<>]*">[^<>]*<\/p>$/);
      }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const values = [` @x=${text}`, ` y='${text}`, ` z="${text}`, text];
        const made = markup(html`<p lang="${values[0]}${values[1]} ${values[2]}${nothing}">${values[3]}</p>`);
        expect(made.replaceAll('<!---->', '')).toMatch(/^<p lang="[^"<>]*">[^<>]*<\/p>$/);
      }),
    );
  });
});
