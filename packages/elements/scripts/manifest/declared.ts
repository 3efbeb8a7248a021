import ts from 'typescript';

/** A reactive property as `static properties` and the class declare it. */
export interface Property {
  readonly name: string;
  /** Null where it takes objects only. */
  readonly attribute: string | null;
  readonly reflects: boolean;
  readonly type: string;
  readonly description: string;
  readonly from: string;
}

export interface Method {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly returns: string;
  readonly description: string;
  readonly from: string;
}

/** A tag of a class comment: `@slot title - In place of the title.` */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** The contract of an element: what its class and the classes above it declare. */
export interface Declared {
  readonly tag: string;
  readonly className: string;
  readonly path: string;
  readonly description: string;
  readonly summary: string;
  readonly properties: readonly Property[];
  readonly methods: readonly Method[];
  readonly slots: readonly Named[];
  readonly events: readonly Named[];
  readonly parts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

/** What the base of all elements does for itself. */
const base = 'LightElement';
const format = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** Reads the contract of a class; `folder` is that of its package. */
export function declaredBy(tag: string, leaf: ts.ClassDeclaration, checker: ts.TypeChecker, folder: string): Declared {
  const chain = [...classesFrom(leaf, checker)];
  const all = new Map(chain.flatMap((each) => ownProperties(each, leaf, checker)).map((each) => [each.name, each]));
  const methods = new Map(chain.flatMap((each) => ownMethods(each, checker)).map((each) => [each.name, each]));
  return {
    tag,
    className: nameOf(leaf),
    path: leaf.getSourceFile().fileName.slice(folder.length),
    description: docOf(leaf),
    summary: tagsOf(leaf, 'summary')[0] ?? '',
    properties: [...all.values()],
    methods: [...methods.values()],
    slots: named(leaf, 'slot'),
    events: named(leaf, 'event'),
    parts: named(leaf, 'csspart'),
    cssProperties: named(leaf, 'cssproperty'),
  };
}

/** The classes an element is made of, the base of all first. */
function classesFrom(leaf: ts.ClassDeclaration, checker: ts.TypeChecker): ts.ClassDeclaration[] {
  const [above] = leaf.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types ?? [];
  const symbol = above && checker.getTypeAtLocation(above.expression).symbol;
  const next = symbol?.valueDeclaration;
  const isOurs = next && ts.isClassDeclaration(next) && !next.getSourceFile().isDeclarationFile;
  return isOurs && nameOf(next) !== base ? [...classesFrom(next, checker), leaf] : [leaf];
}

function ownProperties(of: ts.ClassDeclaration, leaf: ts.ClassDeclaration, checker: ts.TypeChecker): Property[] {
  const member = of.members.find((each) => isStatic(each) && each.name?.getText() === 'properties');
  const literal = member && ts.isPropertyDeclaration(member) ? member.initializer : undefined;
  if (!literal || !ts.isObjectLiteralExpression(literal)) return [];
  const instance = checker.getTypeAtLocation(leaf);
  return literal.properties.flatMap((entry) => {
    const name = entry.name?.getText() ?? '';
    const options = ts.isPropertyAssignment(entry) ? entry.initializer.getText() : '';
    if (/\bstate: true\b/.test(options)) return [];
    const symbol = instance.getProperty(name);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration) throw new Error(`${nameOf(of)} does not declare its property ${name}.`);
    return {
      name,
      attribute: attributeOf(name, options),
      reflects: /\breflect: true\b/.test(options),
      type: checker.typeToString(checker.getTypeOfSymbol(symbol), leaf, format),
      description: docOf(declaration),
      from: nameOf(of),
    };
  });
}

/** The attribute of a property: of another name where its options say one, null where they say `false`. */
function attributeOf(name: string, options: string): string | null {
  const [, called, none] = /\battribute: (?:'([^']+)'|(false))/.exec(options) ?? [];
  return none ? null : (called ?? name.toLowerCase());
}

function ownMethods(of: ts.ClassDeclaration, checker: ts.TypeChecker): Method[] {
  const isPublic = (each: ts.ClassElement): each is ts.MethodDeclaration =>
    ts.isMethodDeclaration(each) && !isStatic(each) && !isHidden(each) && ts.isIdentifier(each.name);
  return of.members
    .filter(isPublic)
    .filter(({ name }) => !/Callback$/.test(name.getText()))
    .map((method) => {
      const signature = checker.getSignatureFromDeclaration(method);
      return {
        name: method.name.getText(),
        parameters: method.parameters.map(({ name, type }) => ({
          name: name.getText().replace(/\s+/g, ' '),
          type: type?.getText() ?? '',
        })),
        returns: signature ? checker.typeToString(signature.getReturnType(), method, format) : '',
        description: docOf(method),
        from: nameOf(of),
      };
    });
}

function isStatic(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
}

function isHidden(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.NonPublicAccessibilityModifier) !== 0;
}

function named(leaf: ts.ClassDeclaration, tag: string): Named[] {
  return tagsOf(leaf, tag).map((text) => {
    const [, name = '', description = ''] = /^(\S*)\s*-\s*(.*)$/.exec(text) ?? [];
    if (description === '') throw new Error(`${nameOf(leaf)}: @${tag} ${text} has no description.`);
    return { name: name === '-' ? '' : name, description };
  });
}

function tagsOf(node: ts.Node, name: string): string[] {
  const tags = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === name);
  return tags.map(({ comment }) => oneLine(ts.getTextOfJSDocComment(comment) ?? ''));
}

function docOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return oneLine(docs.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join(' '));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const nameOf = (of: ts.ClassDeclaration) => of.name?.text ?? '';
