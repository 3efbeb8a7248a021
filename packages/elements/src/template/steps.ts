/** Stands for a value in the text of a template. */
const HOLE = '\0';
/** A text, a value, the end of an element, or its start with its attributes. */
const STEPS = /([^<\0]+)|\0|<\/[\w-]+>|<([\w-]+)([^>]*)>/g;
const ATTRIBUTES = /([^\s=]+)(?:=(?:"([^"]*)"|(\S+)))?/g;

export interface Attribute {
  readonly name: string;
  /** What stands before, between and after its values. */
  readonly texts: readonly string[];
}

/** What a template says, one after the other: a `text`, the start of an element, its end (`tag` is ''), else a value. */
export interface Step {
  readonly text: string | undefined;
  readonly tag: string | undefined;
  readonly attributes: readonly Attribute[];
}

const known = new WeakMap<TemplateStringsArray, readonly Step[]>();

/** The steps of a template, read once for each place in the source. */
export function stepsOf(strings: TemplateStringsArray): readonly Step[] {
  const steps = known.get(strings) ?? [...strings.join(HOLE).matchAll(STEPS)].map(stepOf);
  known.set(strings, steps);
  return steps;
}

function stepOf([all, text, tag, attributes = '']: RegExpExecArray): Step {
  return {
    text,
    tag: all.startsWith('</') ? '' : tag,
    attributes: [...attributes.matchAll(ATTRIBUTES)].map(([, name = '', quoted, bare = '']) => ({
      name,
      texts: (quoted ?? bare).split(HOLE),
    })),
  };
}
