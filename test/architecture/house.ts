import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(__dirname, '../..')

/** One source file as the laws look at it. */
export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string
  text: string
  tree: ts.SourceFile
  /** Files of the house it imports (paths from the root, without extension), and packages. */
  inside: string[]
  packages: string[]
}

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return files(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })

const specifiers = (tree: ts.SourceFile): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push(node.moduleSpecifier.text)
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) {
      found.push(node.arguments[0].text)
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push(node.argument.literal.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const read = (path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8')
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const all = specifiers(tree)
  const place = (specifier: string): string =>
    specifier.startsWith('@/')
      ? specifier.replace('@/', 'src/')
      : relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/')
  const own = all.filter((specifier) => specifier.startsWith('.') || specifier.startsWith('@/'))
  return { path, text, tree, inside: own.map(place), packages: all.filter((specifier) => !own.includes(specifier)) }
}

/** Every source file of the product; `test/` keeps its own order. */
export const house: readonly SourceFile[] = ['types', 'cloudfunctions', 'src', 'config'].flatMap(files).map(read)

export const within = (folder: string): SourceFile[] => house.filter(({ path }) => path.startsWith(`${folder}/`))
