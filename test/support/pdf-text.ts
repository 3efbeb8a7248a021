import { inflateSync } from 'node:zlib';

/** A page of a PDF: its size in points and the texts on it, one line a run. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

/** The pages of a PDF as Chromium writes it: plain objects, deflated streams, fonts with a table to Unicode. */
export function pdfPages(bytes: Uint8Array): PdfPage[] {
  const objects = objectsOf(Buffer.from(bytes));
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map(({ head }) => {
    const [, , width = 0, height = 0] = (/\/MediaBox\s*\[([^\]]+)\]/.exec(head)?.[1] ?? '')
      .trim()
      .split(/\s+/)
      .map(Number);
    const contents = references(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '');
    return { width, height, text: contents.map((id) => textOf(objects.get(id), head, objects)).join('\n') };
  });
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\b/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const at = text.indexOf('stream', start);
    const isStream = at > 0 && at < end;
    const head = text.slice(start, isStream ? at : end);
    objects.set(Number(match[1]), { head, stream: isStream ? streamOf(file, text, at, head) : null });
  }
  return objects;
}

function streamOf(file: Buffer, text: string, at: number, head: string): Buffer {
  const start = at + 'stream'.length + (text[at + 6] === '\r' ? 2 : 1);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const raw = file.subarray(start, start + length);
  return /FlateDecode/.test(head) ? inflateSync(raw) : raw;
}

function references(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}

/** The texts of a content stream and of the forms it draws. */
function textOf(object: PdfObject | undefined, resources: string, objects: ReadonlyMap<number, PdfObject>): string {
  const code = object?.stream?.toString('latin1') ?? '';
  const whole = resourcesOf(resources, objects);
  const runs: string[] = [];
  let glyphs = new Map<string, string>();
  for (const match of code.matchAll(/\/(\S+) [\d.]+ Tf|<([\da-fA-F]+)>|\/(\S+) Do\b|\bET\b/g)) {
    const [all, font, hex, form] = match;
    if (font) glyphs = unicodeOf(named(whole, font), objects);
    else if (hex) runs.push((hex.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph.toLowerCase()) ?? '').join(''));
    else if (form) runs.push('\n', formText(named(whole, form), objects), '\n');
    else if (all === 'ET') runs.push('\n');
  }
  return runs.join('');
}

function formText(id: number | undefined, objects: ReadonlyMap<number, PdfObject>): string {
  const form = id === undefined ? undefined : objects.get(id);
  return form && /\/Subtype\s*\/Form/.test(form.head) ? textOf(form, form.head, objects) : '';
}

function resourcesOf(head: string, objects: ReadonlyMap<number, PdfObject>): string {
  const [id] = references(/\/Resources (\d+ 0 R)/.exec(head)?.[1] ?? '');
  return id === undefined ? head : (objects.get(id)?.head ?? '');
}

function named(resources: string, name: string): number | undefined {
  const found = new RegExp(`/${name.replace(/[^\w-]/g, '')} (\\d+) 0 R`).exec(resources);
  return found ? Number(found[1]) : undefined;
}

/** Glyph → text, as hexadecimal of four digits. */
function unicodeOf(font: number | undefined, objects: ReadonlyMap<number, PdfObject>): Map<string, string> {
  const head = font === undefined ? '' : (objects.get(font)?.head ?? '');
  const [id] = references(/\/ToUnicode (\d+ 0 R)/.exec(head)?.[1] ?? '');
  const map = id === undefined ? '' : (objects.get(id)?.stream?.toString('latin1') ?? '');
  const glyphs = new Map<string, string>();
  for (const section of map.matchAll(/begin(bfchar|bfrange)([\s\S]*?)endbf/g))
    for (const line of (section[2] ?? '').trim().split('\n')) {
      const [from = '', to = '', text = ''] = (line.match(/<[\da-fA-F]+>/g) ?? []).map((each) =>
        each.slice(1, -1).toLowerCase(),
      );
      if (section[1] === 'bfchar') glyphs.set(from, decoded(to));
      else
        for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++)
          glyphs.set(
            code.toString(16).padStart(4, '0'),
            String.fromCodePoint(Number.parseInt(text, 16) + code - Number.parseInt(from, 16)),
          );
    }
  return glyphs;
}

function decoded(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
