import ts from 'typescript'
import { house } from './house'

const codes = (): string[] => {
  const file = house.find(({ path }) => path === 'types/refusal.ts')
  const found: string[] = []
  file?.tree.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'RefusalFigures') {
      for (const member of node.members) if (member.name && ts.isStringLiteral(member.name)) found.push(member.name.text)
    }
  })
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
