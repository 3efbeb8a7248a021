import ts from 'typescript';

/** What a part declares, in pieces that may stand in another order. */
export interface Declarations {
  /** Functions as `name=(a)=>b`: made before the first line runs, they may stand in any order. */
  readonly functions: readonly Declared[];
  /** What has to stay as it is, in its order; imports are the first. */
  readonly first: string;
  readonly rest: string;
}

export interface Declared {
  readonly text: string;
  readonly isExported: boolean;
}

/**
 * The declarations of a part in fewer words: functions as arrows in one list, and what is exported said where it is
 * declared and not once more at the end. Names that leave under another name stay in the list at the end.
 */
export function declarationsOf(text: string): Declarations {
  const { statements } = ts.createSourceFile('part.js', text, ts.ScriptTarget.Latest, true);
  const exported = exportedBy(statements);
  const [functions, first, rest]: [Declared[], string[], string[]] = [[], [], []];
  for (const each of statements) {
    const arrow = ts.isFunctionDeclaration(each) ? arrowOf(each, text) : null;
    const name = (each as ts.FunctionDeclaration).name?.text ?? '';
    if (arrow !== null) functions.push({ text: arrow, isExported: exported.has(name) });
    else if (ts.isImportDeclaration(each)) first.push(each.getText());
    else rest.push(shortStatement(each, exported));
  }
  return { functions, first: first.join(''), rest: rest.join('') };
}

/** The text of declarations, with their functions in an order. */
export function inWords({ first, functions: own, rest }: Declarations, functions: readonly Declared[] = own): string {
  const words = (isExported: boolean) => (isExported ? 'export var ' : 'var ');
  const list = functions.map(({ text, isExported }, i) => {
    const before = functions[i - 1];
    if (before?.isExported === isExported) return `,${text}`;
    return `${before ? ';' : ''}${words(isExported)}${text}`;
  });
  return `${first}${list.join('')}${list.length > 0 ? ';' : ''}${rest}`;
}

/** The names that leave a part under the name they have in it. */
function exportedBy(statements: readonly ts.Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const each of statements)
    for (const { name, propertyName } of listOf(each)) if (!propertyName) names.add(name.text);
  return names;
}

function listOf(statement: ts.Statement): readonly ts.ExportSpecifier[] {
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier) return [];
  return statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements : [];
}

/** A function as an arrow; null where it is called with `new`, or is another function by its `this`. */
function arrowOf(made: ts.FunctionDeclaration, text: string): string | null {
  const { name, body, parameters, asteriskToken } = made;
  if (!name || !body || asteriskToken || [body, ...parameters].some(saysThis) || isClass(name.text, text)) return null;
  const [only] = parameters;
  const isBare =
    parameters.length === 1 && only && ts.isIdentifier(only.name) && !only.initializer && !only.dotDotDotToken;
  const list = parameters.map((each) => each.getText()).join(',');
  const isAsync = made.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ? 'async' : '';
  const head = isBare ? `${isAsync && 'async '}${list}` : `${isAsync}(${list})`;
  return `${name.text}=${head}=>${bodyOf(body)}`;
}

function isClass(name: string, text: string): boolean {
  const own = name.replaceAll('$', '\\$');
  return new RegExp(`\\b(?:new|extends) ${own}(?![\\w$])|(?<![\\w$.])${own}\\.prototype\\b`).test(text);
}

function bodyOf(body: ts.Block): string {
  const [only] = body.statements;
  const value = body.statements.length === 1 && only && ts.isReturnStatement(only) ? only.expression : undefined;
  if (!value) return body.getText();
  const text = value.getText();
  const isList = ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.CommaToken;
  return isList || text.startsWith('{') ? `(${text})` : text;
}

function saysThis(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword || ts.isMetaProperty(node)) return !/^import/.test(node.getText());
  if (ts.isIdentifier(node) && node.text === 'arguments') return true;
  if (ts.isFunctionExpression(node) || ts.isClassLike(node) || ts.isFunctionDeclaration(node)) return false;
  return ts.forEachChild(node, saysThis) ?? false;
}

/** A statement that says itself what it exports; of a list at the end, what is said nowhere else. */
function shortStatement(each: ts.Statement, exported: ReadonlySet<string>): string {
  const list = listOf(each);
  if (list.length > 0) {
    const left = list.filter(({ propertyName }) => propertyName);
    return left.length > 0 ? `export{${left.map((one) => one.getText()).join(',')}};` : '';
  }
  if (ts.isVariableStatement(each)) return shortVariables(each, exported);
  const name = ts.isFunctionDeclaration(each) || ts.isClassDeclaration(each) ? each.name?.text : undefined;
  return name !== undefined && exported.has(name) ? `export ${each.getText()}` : each.getText();
}

function shortVariables(each: ts.VariableStatement, exported: ReadonlySet<string>): string {
  const { declarations } = each.declarationList;
  const isExported = declarations.map(({ name }) => ts.isIdentifier(name) && exported.has(name.text));
  const kind = /^(?:var|let|const)/.exec(each.getText())?.[0] ?? 'var';
  const list = declarations.map((one, i) => {
    if (i > 0 && isExported[i] === isExported[i - 1]) return `,${one.getText()}`;
    return `${i > 0 ? ';' : ''}${isExported[i] ? 'export ' : ''}${kind} ${one.getText()}`;
  });
  return `${list.join('')};`;
}
