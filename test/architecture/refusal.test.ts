import ts from 'typescript'
import { house, within } from './house'

/** Names of the refusals that the interfaces of types/refusal declare. */
const codes = (): string[] => {
  const found: string[] = []
  for (const { tree } of within('types/refusal')) {
    tree.forEachChild((node) => {
      if (!ts.isInterfaceDeclaration(node)) return
      for (const member of node.members) if (member.name && ts.isStringLiteral(member.name)) found.push(member.name.text)
    })
  }
  return found
}

describe('refusals', () => {
  it('every code is said somewhere', () => {
    const said = house.filter(({ path }) => path.startsWith('cloudfunctions/') && !path.endsWith('status.ts') && !path.includes('/desk/'))
    const silent = codes().filter((code) => !said.some(({ text }) => text.includes(`'${code}'`)))
    expect(silent).toEqual([])
  })

  it('are many enough to have been read', () => {
    expect(codes().length).toBeGreaterThan(25)
  })
})
