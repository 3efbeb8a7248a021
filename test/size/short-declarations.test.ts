import { describe, expect, it } from 'vitest';
import { declarationsOf, inWords } from '../../packages/embed/scripts/short-declarations.ts';
import { shortTemplates } from '../../packages/embed/scripts/short-templates.ts';

const said = (text: string): string => inWords(declarationsOf(text));

describe('declarationsOf()', () => {
  it('says functions as arrows in one list, before what runs', () => {
    expect(said('var n=a(1);function a(e){return e+1}function b(e,t=2){let i=e;return i*t}')).toBe(
      'var a=e=>e+1,b=(e,t=2)=>{let i=e;return i*t};var n=a(1);',
    );
  });

  it('keeps values that would read as something else in brackets', () => {
    expect(said('function a(){return{x:1}}function b(e){return e(),2}async function c(e){return await e}')).toBe(
      'var a=()=>({x:1}),b=e=>(e(),2),c=async e=>await e;',
    );
  });

  it('leaves functions that have a this, are made by new, or give one value after the other', () => {
    const kept = ['function a(){return this.x}', 'function b(){return arguments.length}', 'function*c(){yield 1}'];
    for (const text of kept) expect(said(text)).toBe(text);
    expect(said('function A(){}var a=new A;')).toBe('function A(){}var a=new A;');
  });

  it('says where it is declared that something is exported, under its own name only', () => {
    expect(
      said('import{x}from"./y.js";function f(){return x}function g(){return 1}var p=1,q=2;export{f,q,p as r};'),
    ).toBe('import{x}from"./y.js";export var f=()=>x;var g=()=>1;var p=1;export var q=2;export{p as r};');
    expect(said('class A{}export{A};')).toBe('export class A{}');
    expect(said('export{a}from"./b.js";')).toBe('export{a}from"./b.js";');
  });
});

/** Markup with `§{` for what begins a value of a template. */
const markup = (text: string): string => text.replaceAll('§', '$');

describe('shortTemplates()', () => {
  it('leaves out line ends and quotes of markup, and nothing of its texts', () => {
    const text = 'const a = html`<p class="x"\n  title="a b">§{b}  c\n</p>`; const c = "class=\\"x\\"";';
    expect(shortTemplates(markup(text))).toBe(
      markup('const a = html`<p class=x title="a b">§{b}  c </p>`; const c = "class=\\"x\\"";'),
    );
  });

  it('leaves the values of a template and the templates in them whole', () => {
    const text = 'html`<b id="i" class="§{x} y">§{z.map((e) => svg`<g role="img"></g>`)}</b>`';
    expect(shortTemplates(markup(text))).toBe(
      markup('html`<b id=i class="§{x} y">§{z.map((e) => svg`<g role=img></g>`)}</b>`'),
    );
  });
});
