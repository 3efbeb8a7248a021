import type { saying as Saying } from '../saying.ts';

const way = 'Name the snapshot.json that `sluice build` writes';
const reader =
  'dist/page/sluice.js of @sluice/embed reads YAML too, at an address that ends in .yaml or in a script of the type application/yaml';

interface Named {
  readonly src: string;
  readonly text: string;
}

/**
 * Why a text could not be read as a snapshot, and what to do. `src` is empty where the text stands in the page. `saying` is
 * given: what a page loads first has it, and to share it would cost a part of its own.
 */
export function notASnapshot(caught: unknown, { src, text }: Named, saying: typeof Saying): Error {
  const isText = caught instanceof SyntaxError || !(caught instanceof Error);
  if (!isText) return saying(caught, (words) => words.noSnapshot(src));
  const name = src === '' ? 'The data in the page' : src;
  if (/^sluice\s*:/m.test(text))
    return saying(new Error(`${name} is YAML, and a snapshot is read here. ${way} of it. ${reader}.`), (words) =>
      words.yamlNotRead(src),
    );
  if (/^\s*<(!doctype|html)/i.test(text))
    return saying(new Error(`${name} is a web page: the server has no such file. ${way}, and put it there.`), (words) =>
      words.pageNotData(src),
    );
  return saying(new Error(`${name} is no snapshot: it is not JSON. ${way}.`), (words) => words.noSnapshot(src));
}
