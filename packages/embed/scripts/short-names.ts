import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');
const shortened = ['packages/charts/src', 'packages/elements/src'];
/** What others read or write: files, wires, pages, libraries. A name that occurs there stays as it is. */
const others = ['core/src', 'engines/src', 'sources/src', 'sql/src', 'embed/src'].map((path) => `packages/${path}`);
const outside = /elements\/src\/(?:context\/|register|define|base\/events)/;
const libraries = /^(?:lit-html|d3-array|yaml|hyparquet|hyparquet-compressors|fzstd|hysnappy)@/;

/**
 * Shortens the names of properties that only charts and elements know of each other: those of figures, texts and
 * formats, and protected members. Not a name that is also a word of a text, a platform's, a library's or another
 * package's, since it may then be read by its name. Lit's own inner names go the same way: there is one copy in a page's
 * script.
 */
export const shortNames: Plugin = {
  name: 'short-names',
  setup(build) {
    const names = namesToShorten();
    build.initialOptions.mangleProps = new RegExp(`^(?:${names.join('|')}|_\\$[A-Za-z]+\\$?)$`);
  },
};

/** The names, in the order they are found. */
export function namesToShorten(): string[] {
  const own = new Set<string>();
  const kept = new Set<string>();
  for (const path of filesUnder(shortened)) {
    const text = readFileSync(path, 'utf8');
    if (outside.test(path.replaceAll('\\', '/'))) addWords(kept, text);
    else collect(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), own, kept);
  }
  for (const path of [...filesUnder(others), ...platform(), ...libraryFiles()])
    addWords(kept, readFileSync(path, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''));
  return [...own].filter((name) => name.length > 2 && !kept.has(name));
}

function collect(node: ts.Node, own: Set<string>, kept: Set<string>): void {
  const name = ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isObjectLiteralElementLike(node);
  if (name && node.name && ts.isIdentifier(node.name)) own.add(node.name.text);
  if (ts.isClassElement(node) && node.name && ts.isIdentifier(node.name))
    (isInner(node) ? own : kept).add(node.name.text);
  // what a module exports is read as a property where the module is loaded later
  if (ts.isFunctionDeclaration(node) && node.name && isExported(node)) kept.add(node.name.text);
  if (ts.isVariableStatement(node) && isExported(node))
    for (const declaration of node.declarationList.declarations) addWords(kept, declaration.name.getText());
  if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) addWords(kept, node.text);
  ts.forEachChild(node, (child) => collect(child, own, kept));
}

function isExported(node: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isInner(node: ts.ClassElement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ProtectedKeyword || kind === ts.SyntaxKind.PrivateKeyword);
}

function addWords(to: Set<string>, text: string): void {
  for (const word of text.match(/[A-Za-z_$][\w$]*/g) ?? []) to.add(word);
}

function filesUnder(folders: readonly string[], ending = /\.ts$/): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && ending.test(file.name))
      .map((file) => join(file.parentPath, file.name)),
  );
}

function platform(): string[] {
  return filesUnder(['node_modules/typescript/lib'], /^lib\.(?:dom|es).*\.d\.ts$/);
}

function libraryFiles(): string[] {
  const store = 'node_modules/.pnpm';
  const folders = readdirSync(join(root, store)).filter((name) => libraries.test(name));
  return folders.flatMap((name) =>
    filesUnder([`${store}/${name}/node_modules/${name.replace(/@.*$/, '')}`], /\.m?js$/),
  );
}
