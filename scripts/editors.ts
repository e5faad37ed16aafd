import type { Declaration } from '@custom-elements-manifest/analyzer/index.js';

/** An element of the manifest, with its compiled module below the package: `dist/service-lookup/service-lookup.js`. */
export interface Element extends Declaration { readonly tagName: string; readonly path: string }

/** `'none' | 'hash'` as its values; undefined for any other type. */
const choicesOf = (type = ''): string[] | undefined => {
  const parts = type.split('|').map(part => part.trim()).filter(part => part !== 'undefined');
  return parts.every(part => /^'.*'$/.test(part)) ? parts.map(part => part.slice(1, -1)) : undefined;
};

const summaryOf = ({ summary, description }: Element): string => summary ?? description ?? '';

/** Properties that a page sets, in contrast to those it reads. */
const propertiesOf = ({ members = [] }: Element) => members.filter(({ kind, readonly }) => kind === 'field' && !readonly);

/** What VS Code takes in its setting `html.customData`. */
export const htmlData = (elements: readonly Element[]): object => ({
  version: 1.1,
  tags: elements.map(element => ({
    name: element.tagName,
    description: summaryOf(element),
    attributes: (element.attributes ?? []).map(({ name, description, type }) => {
      const choices = choicesOf(type?.text);
      return { name, description, ...(type?.text === 'boolean' && { valueSet: 'v' }), ...(choices && { values: choices.map(choice => ({ name: choice })) }) };
    }),
  })),
});

/** What the editors of JetBrains read: https://github.com/JetBrains/web-types. */
export const webTypes = (elements: readonly Element[], version: string): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: '@linli/elements',
  version,
  'description-markup': 'markdown',
  'js-types-syntax': 'typescript',
  contributions: {
    html: {
      elements: elements.map(element => {
        const { tagName: name, attributes = [], slots = [], events = [], cssParts = [], cssProperties = [] } = element;
        return {
          name,
          description: summaryOf(element),
          attributes: attributes.map(({ name: attribute, description, type, default: value }) => ({ name: attribute, description, value: { type: type?.text }, ...(value !== undefined && { default: value }) })),
          slots,
          js: {
            properties: propertiesOf(element).map(({ name: property, description, type }) => ({ name: property, description, type: type?.text })),
            events: events.map(({ name: event, description }) => ({ name: event, description })),
          },
          css: { parts: cssParts, properties: cssProperties.map(({ name: property, description }) => ({ name: property, description })) },
        };
      }),
    },
  },
});

const docOf = (words = '', indent = '      '): string => `${indent}/** ${words.replace(/\s+/g, ' ')} */\n`;

/**
 * The tags as one interface, of which `frameworks/*.d.ts` make what each framework wants. Types are those of the classes, by
 * their names: nothing is written down twice. `modules` says where the class of an event is.
 */
export function tags(elements: readonly Element[], modules: ReadonlyMap<string, string>): string {
  const imports = new Map(elements.map(({ name, path }) => [name, path.replace(/^dist/, '.')]));
  for (const { type } of elements.flatMap(({ events = [] }) => events)) imports.set(type!.text, modules.get(type!.text)!);
  return `${[...imports].map(([name, from]) => `import type { ${name} } from '${from}';`).sort().join('\n')}

/** Every element of Linli by its tag. */
export interface Tags {
${elements.map(tagOf).join('')}}
`;
}

function tagOf(element: Element): string {
  const { tagName, name, attributes = [], events = [] } = element;
  const properties = propertiesOf(element).map(property => property.name);
  // An attribute that is spelt as its property needs no line of its own.
  const spelt = attributes.filter(attribute => !properties.includes(attribute.name));
  const members = (kind: string, lines: readonly string[]): string => `    ${kind}: {${lines.length ? `\n${lines.join('')}    ` : ''}};\n`;
  return `${docOf(summaryOf(element), '  ')}  '${tagName}': {
    element: ${name};
    properties: Pick<${name}, ${properties.map(property => `'${property}'`).join(' | ')}>;
${members('attributes', spelt.map(({ name: attribute, description, fieldName }) => `${docOf(description)}      '${attribute}': ${name}['${fieldName}'];\n`))}${
  members('events', events.map(({ name: event, description, type }) => `${docOf(description)}      '${event}': ${type!.text};\n`))}  };
`;
}
