import ts from 'typescript'
import { within, type SourceFile } from './house'

/** The world: time, chance, input and output. Core is told `now` and ids, so that a retried decision is the same one. */
const world = [
  'Date', 'process', 'fetch', 'require', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance',
  'console', 'crypto', 'globalThis', 'window', 'document', 'localStorage', 'XMLHttpRequest', 'WebSocket', 'Buffer',
]

const touched = ({ path, tree }: SourceFile): string[] => {
  const found: string[] = []
  const tell = (node: ts.Node, what: string): void => {
    found.push(`${path}:${String(tree.getLineAndCharacterOfPosition(node.getStart()).line + 1)} ${what}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && world.includes(node.text) && !isName(node)) tell(node, node.text)
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') tell(node, 'Math.random')
    if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) tell(node, 'async')
    if (ts.isCallExpression(node) && /^dayjs(\.utc)?$/.test(node.expression.getText()) && node.arguments.length === 0) tell(node, 'dayjs()')
    if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.Const) && node.parent.parent === tree) tell(node, 'state of a module')
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** A property or member that only shares the name. */
const isName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  ts.isPropertySignature(node.parent)

describe('core is pure', () => {
  it('has no clock, chance, input, output or waiting', () => {
    expect(within('cloudfunctions/core').flatMap(touched)).toEqual([])
  })

  it('would see a breach', () => {
    const text = 'const a = Date.now(); const b = Math.random(); export const c = async () => { await fetch("x") }; let d = dayjs()'
    const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true)
    const seen = touched({ path: 'x.ts', text, tree, inside: [], packages: [] }).map((line) => line.split(' ').slice(1).join(' '))
    expect(seen).toEqual(['Date', 'Math.random', 'async', 'async', 'fetch', 'state of a module', 'dayjs()'])
  })
})
