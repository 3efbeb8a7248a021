import type { Declared, Method, Named, Property } from './declared.ts';

/** The custom-elements manifest (schema 1.0.0) of some elements; `details` are the types of events' details. */
export function customElements(elements: readonly Declared[], details: ReadonlyMap<string, string>): object {
  return {
    schemaVersion: '1.0.0',
    readme: '',
    modules: elements.map((element) => ({
      kind: 'javascript-module',
      path: element.path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'),
      declarations: [declaration(element, details)],
      exports: [
        { kind: 'js', name: element.className, declaration: { name: element.className } },
        { kind: 'custom-element-definition', name: element.tag, declaration: { name: element.className } },
      ],
    })),
  };
}

function declaration(element: Declared, details: ReadonlyMap<string, string>): object {
  const { tag, className, description, summary, properties, methods, slots, events, parts, cssProperties } = element;
  return {
    kind: 'class',
    name: className,
    tagName: tag,
    customElement: true,
    summary,
    description,
    superclass: { name: 'HTMLElement' },
    attributes: properties.filter(({ attribute }) => attribute !== null).map(attributeOf),
    members: [...properties.map(field), ...methods.map(method)],
    events: events.map(({ name, ...rest }) => ({
      name,
      ...rest,
      type: { text: `CustomEvent<${detailOf(name, details)}>` },
    })),
    slots: slots.map(plain),
    cssParts: parts.map(plain),
    cssProperties: cssProperties.map(plain),
  };
}

function detailOf(event: string, details: ReadonlyMap<string, string>): string {
  const detail = details.get(event);
  if (detail === undefined) throw new Error(`SluiceEvents has no ${event}.`);
  return detail;
}

function attributeOf({ name, attribute, type, description }: Property): object {
  return { name: attribute, fieldName: name, type: { text: type }, ...(description ? { description } : {}) };
}

function field({ name, attribute, reflects, type, description, from }: Property): object {
  return {
    kind: 'field',
    name,
    type: { text: type },
    ...(description ? { description } : {}),
    ...(attribute === null ? {} : { attribute }),
    ...(reflects ? { reflects } : {}),
    inheritedFrom: { name: from },
  };
}

function method({ name, parameters, returns, description, from }: Method): object {
  return {
    kind: 'method',
    name,
    ...(description ? { description } : {}),
    parameters: parameters.map((each) => ({ name: each.name, type: { text: each.type } })),
    return: { type: { text: returns } },
    inheritedFrom: { name: from },
  };
}

const plain = ({ name, description }: Named): object => ({ name, description });
