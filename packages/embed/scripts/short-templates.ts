import ts from 'typescript';

/** The text of a file with its templates in fewer marks: no line ends, no quotes round an attribute that needs none. */
export function shortTemplates(text: string): string {
  if (!/\b(?:html|svg)`/.test(text)) return text;
  const parts: { from: number; to: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText())) parts.push(...literals(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('element.ts', text, ts.ScriptTarget.Latest, true));
  const sorted = parts.sort((a, b) => b.from - a.from);
  return sorted.reduce(
    (all, { from, to }) => all.slice(0, from) + shortened(all.slice(from, to)) + all.slice(to),
    text,
  );
}

function literals({ template }: ts.TaggedTemplateExpression): { from: number; to: number }[] {
  const pieces = ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
    : [template];
  return pieces.map((piece) => ({ from: piece.getStart(), to: piece.end }));
}

/** Of the marks between two values, and those around them. */
function shortened(markup: string): string {
  return markup.replace(/\s*\n\s*/g, ' ').replace(/(\s[\w-]+)="([\w.:-]+)"(?=[\s>])/g, '$1=$2');
}
