import { differences } from '../flow/act'
import { openChain } from '../flow/world'
import cases from '../fixture/model/ledger.json'
import type { Deed } from './deed'
import { live } from './live'
import { hemu, plainTerms, programmeOf, z11, type Terms } from './programme'

interface Case {
  case: string
  preset?: 'hemu' | 'z11'
  /** Beside those of a plain programme. */
  terms?: Partial<Terms>
  history: Deed[]
}

/** What histories at random were cut down to when they showed a fault, of the product or one put in on purpose. */
describe('the ledger beside a naive one, case by case', () => {
  it.each(cases as Case[])('$case', async ({ preset, terms, history }) => {
    const programme = preset ? { hemu, z11 }[preset] : programmeOf({ ...plainTerms, ...terms })
    const chain = await openChain(programme)
    try {
      await live(chain, programme, '1', history)
      expect(await differences(chain.world)).toEqual([])
    } finally {
      await chain.close()
    }
  })
})
