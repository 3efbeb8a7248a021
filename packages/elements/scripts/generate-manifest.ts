import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { customElements } from './manifest/custom-elements.ts';
import { type Declared, declaredBy } from './manifest/declared.ts';
import { elementTypes } from './manifest/element-types.ts';

const folder = fileURLToPath(new URL('../', import.meta.url));
const tsconfig = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url));
const entry = join(folder, 'src/define.ts');

/** Writes the manifest and the types of the elements that `define.ts` registers, from what their classes declare. */
async function generate(): Promise<void> {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  const read = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, dirname(tsconfig));
  const program = ts.createProgram([entry], { ...read.options, types: [] });
  const checker = program.getTypeChecker();
  const elements = [...elementsOf(program, checker)];
  if (elements.length === 0) throw new Error('define.ts names no elements.');
  const manifest = customElements(elements, detailsOf(program));
  await writeFile(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(folder, 'types/generated/elements.d.ts'), elementTypes(elements));
}

function* elementsOf(program: ts.Program, checker: ts.TypeChecker): Iterable<Declared> {
  for (const map of interfacesOf(program, 'define.ts', 'HTMLElementTagNameMap'))
    for (const member of map.members.filter(ts.isPropertySignature)) {
      const declaration = member.type && checker.getTypeAtLocation(member.type).symbol.valueDeclaration;
      if (!declaration || !ts.isClassDeclaration(declaration)) throw new Error(`${member.getText()} is no class.`);
      yield declaredBy(member.name.getText().replaceAll("'", ''), declaration, checker, folder.replaceAll('\\', '/'));
    }
}

/** The details of events, as `SluiceEvents` says them. */
function detailsOf(program: ts.Program): Map<string, string> {
  const members = interfacesOf(program, 'base/events.ts', 'SluiceEvents').flatMap((each) => [...each.members]);
  const signatures = members.filter(ts.isPropertySignature);
  return new Map(signatures.map(({ name, type }) => [name.getText().replaceAll("'", ''), type?.getText() ?? '']));
}

function interfacesOf(program: ts.Program, file: string, name: string): ts.InterfaceDeclaration[] {
  const found: ts.InterfaceDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name) found.push(node);
    ts.forEachChild(node, visit);
  };
  const source = program.getSourceFile(join(folder, 'src', file).replaceAll('\\', '/'));
  if (source) visit(source);
  return found;
}

await generate();
