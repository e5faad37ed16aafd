import { dirname, posix } from 'node:path';
import ts from 'typescript';

/** Source text by path below the repository: `packages/sdk/src/client.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** Which of our own packages each may import; the arrows of docs and house. */
const mayImport: Readonly<Record<string, readonly string[]>> = { contract: [], sdk: ['contract'], server: ['contract'], elements: ['contract', 'sdk'], wechat: ['elements'] };

interface Import { readonly from: string; readonly of: string; readonly typeOnly: boolean }

const packageOf = (file: string): string => file.split('/')[1]!;
/** `@scope/name` of `@scope/name/deep`. */
export const moduleName = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** Every import of a file, type-only ones too, and what `import()` and `export … from` name. */
export function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier;
    const called = ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || isResolve(node.expression)) && node.arguments[0];
    const typed = ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && node.argument.literal;
    const specifier = named || called || typed;
    if (specifier && ts.isStringLiteral(specifier)) {
      const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : ts.isExportDeclaration(node) ? node.isTypeOnly : ts.isImportTypeNode(node);
      imports.push({ from: file, of: specifier.text, typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return imports;
}

/** `require.resolve('package/file')` and `import.meta.resolve(…)` need the package as much as an import does. */
const isResolve = (called: ts.Expression): boolean => ts.isPropertyAccessExpression(called) && called.name.text === 'resolve' && /createRequire|require|import\.meta/.test(called.expression.getText());

/** Where an import of our own leads; undefined for packages of others. */
function targetOf({ from, of }: Import): string | undefined {
  if (of.startsWith('.')) return posix.join(dirname(from), of);
  const [, name, path] = /^@linli\/([\w-]+)\/(.+)$/.exec(of) ?? [];
  if (!name) return undefined;
  const room = name === 'elements' && !/\/|^shared/.test(path!);
  return `packages/${name}/src/${path}${room ? `/${path}` : ''}.ts`;
}

/** What breaks the law, a sentence each. */
export function breachesOf(sources: Sources): string[] {
  const imports = [...sources].flatMap(([file, text]) => importsOf(file, text));
  return [...imports.flatMap(breachOf), ...barrelsOf(sources), ...circlesOf(imports)];
}

function breachOf(one: Import): string[] {
  const { from, of } = one;
  const says = (words: string) => [`${from} imports ${of}: ${words}`];
  const own = packageOf(from);
  if (of.startsWith('.')) {
    const target = targetOf(one)!;
    if (!target.startsWith(`packages/${own}/src/`)) return says('name other packages by their name');
    if (!/\.(ts|json)$/.test(of)) return says('write the name of the file, ./x.ts');
    return own === 'elements' && !isNeighbourly(one, target) ? says('of another room only its define.ts may be imported') : [];
  }
  if (of === 'axios' && from !== 'packages/sdk/src/transport/axios.ts') return says('axios is known to one file');
  if (moduleName(of) === 'zod' && of !== 'zod/mini') return says('zod/mini is a quarter of the size');
  if (own === 'contract' && of !== 'zod/mini') return says('the contract knows nothing but zod');
  const [, name] = /^@linli\/([\w-]+)/.exec(of) ?? [];
  if (own === 'wechat' && name === 'elements' && of !== '@linli/elements/shared/host') return says('of the elements only the host is known');
  return name && !mayImport[own]?.includes(name) ? says('elements → sdk → contract ← server') : [];
}

/**
 * An element may use its own room and what all share; the loader knows every room by its define.ts, and may fetch the first screen,
 * home.ts, together with it. Of the words of all rooms `messages` knows the types, and the provider takes them from there.
 */
function isNeighbourly({ from, typeOnly }: Import, target: string): boolean {
  const [room, other] = [from, target].map(file => file.split('/')[3]);
  if (room === other || other === 'shared' || target.endsWith('/define.ts')) return true;
  return room === 'embed' ? target.endsWith('/home.ts') : room === 'messages' ? typeOnly && target.endsWith('.messages.ts') : room === 'provider' && other === 'messages';
}

/** Files that only hand on what others export, and index files, which become such. */
const barrelsOf = (sources: Sources): string[] =>
  [...sources].filter(([file, text]) => {
    const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    return /\/index\.ts$/.test(file) || (statements.length > 0 && statements.every(statement => ts.isExportDeclaration(statement) && statement.moduleSpecifier));
  }).map(([file]) => `${file} is a barrel`);

/** Circles among files at run time; types alone load nothing. */
function circlesOf(imports: readonly Import[]): string[] {
  const edges = new Map<string, string[]>();
  for (const one of imports) {
    const target = one.typeOnly ? undefined : targetOf(one);
    if (target) edges.set(one.from, [...(edges.get(one.from) ?? []), target]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push(`a circle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
    if (done.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return circles;
}
