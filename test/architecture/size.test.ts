import ts from 'typescript'
import { house, type SourceFile } from './house'

const FILE_LINES = 250
const FUNCTION_LINES = 40

const lineOf = (tree: ts.SourceFile, position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1

const functions = ({ path, tree }: SourceFile): { where: string; lines: number }[] => {
  const found: { where: string; lines: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const [first, last] = [lineOf(tree, node.getStart()), lineOf(tree, node.end)]
      found.push({ where: `${path}:${String(first)}`, lines: last - first + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

describe('sizes and names', () => {
  it('files stop at 250 lines', () => {
    const long = house.filter(({ text }) => text.split('\n').length - 1 > FILE_LINES)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('functions stop at 40 lines', () => {
    const all = house.flatMap(functions)
    expect(all.filter(({ lines }) => lines > FUNCTION_LINES)).toEqual([])
    expect(all.length).toBeGreaterThan(500)
  })

  it('no file or folder is named for serving everything', () => {
    expect(house.map(({ path }) => path).filter((path) => /(^|[/.-])(utils?|helpers?|managers?|common|misc)([/.-]|$)/.test(path))).toEqual([])
  })

  it('exports have names, except where the platform asks for a default', () => {
    const platform = /^(config\/index\.ts|types\/.*\.d\.ts|src\/(app|.*config)\.tsx?|src\/(pages|package|custom-tab-bar)\/.*index\.tsx|src\/globals\.d\.ts)$/
    const wrong = house.filter(({ path, text }) => /^export default/m.test(text) && !platform.test(path))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('no check is switched off without its reason beside it', () => {
    const bare = house.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:eslint-disable[^\n]*|@ts-(?:ignore|expect-error|nocheck)[^\n]*)/g)]
        .filter(([line]) => !/ -- \S/.test(line))
        .map(([line]) => `${path}: ${line}`),
    )
    expect(bare).toEqual([])
  })

  it('no `any` is written', () => {
    const found = house.flatMap((file) => {
      const lines: string[] = []
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) lines.push(`${file.path}:${String(lineOf(file.tree, node.getStart()))}`)
        ts.forEachChild(node, visit)
      }
      visit(file.tree)
      return lines
    })
    expect(found).toEqual([])
  })
})
