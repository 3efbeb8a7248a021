import { Composer, type CST, type YAMLError, type Document as YamlDocument } from 'yaml';

/** The first document of the tokens, its errors, and where a second one starts. */
export interface Composed {
  readonly document: YamlDocument.Parsed | undefined;
  readonly errors: readonly YAMLError[];
  readonly secondAt: number | undefined;
}

/** Composes the first document. All scalars stay text: what they mean is decided in `scalar.ts`. */
export function compose(tokens: readonly CST.Token[], length: number): Composed {
  const documents = tokens.filter((token) => token.type === 'document');
  const second = documents[1];
  const wanted = tokens.filter(
    (token) => token.type !== 'directive' && (token.type !== 'document' || token === documents[0]),
  );
  const composer = new Composer({
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
  });
  const [document] = [...composer.compose(wanted, true, length)];
  return { document, errors: document?.errors ?? [], secondAt: second === undefined ? undefined : startOf(second) };
}

function startOf(token: CST.Token): number {
  return token.offset;
}
