import fc from 'fast-check'
import type { ProgrammeDocument } from '../../types/programme'
import { differences } from '../flow/act'
import { openChain } from '../flow/world'
import { histories, type Deed } from './deed'
import { live, newTally, type Tally } from './live'
import { hemu, programmeOf, terms, z11 } from './programme'
import { happenings } from './seen'

jest.setTimeout(300_000)

const OPERATIONS = 10_000
/** The same for ever, so that what was right stays right. `MODEL_SEED=n` tries what nobody has tried before. */
const seeds = [1, 20_260_302, 268]
const fresh = Number(process.env['MODEL_SEED'] ?? 580_111_652)
const tally: Tally = newTally()

/** Asserts with one seed after the other until so many deeds were done. A failure prints seed, path and history. */
const until = async (operations: number, property: fc.IAsyncProperty<unknown>): Promise<void> => {
  const enough = tally.operations + operations
  for (const seed of [...seeds, fresh]) await fc.assert(property, { seed, numRuns: 10 })
  for (let more = 1; tally.operations < enough; more += 1) await fc.assert(property, { seed: fresh + more, numRuns: 20 })
}

const together = async (programme: ProgrammeDocument, operations: number): Promise<void> => {
  const chain = await openChain(programme)
  let [run, last] = [0, chain.clock.at]
  try {
    const property = fc.asyncProperty(histories, async (history: Deed[]) => {
      await live(chain, programme, String((run += 1)), history, tally)
      last = Math.max(last, chain.clock.at)
    })
    await until(operations, property as fc.IAsyncProperty<unknown>)
    // Every history begins anew in time; what stands in the books must hold once all of them are past.
    chain.clock.at = last
    expect(await differences(chain.world)).toEqual([])
  } finally {
    await chain.close()
  }
}

describe('the ledger beside a naive one', () => {
  it.each([['hemu', hemu], ['z11', z11]])('comes to the same under %s', (_name, programme) => together(programme, OPERATIONS / 4))

  it('comes to the same under programmes made at random', async () => {
    const property = fc.asyncProperty(terms, histories, async (made, history) => {
      const programme = programmeOf(made)
      const chain = await openChain(programme)
      try {
        await live(chain, programme, '1', history, tally)
        expect(await differences(chain.world)).toEqual([])
      } finally {
        await chain.close()
      }
    })
    await until(OPERATIONS / 2, property as unknown as fc.IAsyncProperty<unknown>)
  })

  it('was asked often enough', () => {
    expect(tally.operations).toBeGreaterThanOrEqual(OPERATIONS)
    expect(happenings.filter((one) => (tally.seen[one] ?? 0) < 10)).toEqual([])
  })
})
