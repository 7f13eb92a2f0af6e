import { audienceFacts } from '../../../cloudfunctions/core/audience'
import { checkedFaults, conditionFaults, demoProgramme, toldFaults } from '../../../cloudfunctions/core/programme'

const hemu = demoProgramme('hemu')

const faultsOf = (keys: readonly string[]) =>
  conditionFaults(Object.fromEntries(keys.map((key) => [key, 0])), audienceFacts(hemu), '$.audience.query')

const choices = `one of ${audienceFacts(hemu).map(({ name }) => name).join(', ')}`

describe('the faults of a document as a refusal carries them', () => {
  it('says what may be chosen once, and where it was said', () => {
    const told = toldFaults(faultsOf(['a', 'b', 'c']))
    const first = '$.audience.query["a"]'
    expect(told.map(({ valid }) => valid)).toEqual([choices, `as at ${first}`, `as at ${first}`])
    expect(told.map(({ got }) => got)).toEqual(['a', 'b', 'c'])
  })

  it('stays short whatever a stranger asks for, and counts what it leaves out', () => {
    const told = toldFaults(faultsOf(Array.from({ length: 100 }, (_, n) => `${String(n)}-${'x'.repeat(9_000)}`)))
    expect(JSON.stringify(told).length).toBeLessThan(3_600)
    expect(told.at(-1)).toEqual({ path: '$', rule: 'faults.more', valid: 'the faults above corrected first', got: `${String(101 - told.length)} more` })
  })

  it('leaves a few short faults as they are', () => {
    const faults = conditionFaults({ 'member.age': 'old' }, audienceFacts(hemu), '$')
    expect(toldFaults(faults)).toEqual(faults)
  })

  it('tells an editor each whole, and counts what no answer carries', () => {
    const faults = faultsOf(Array.from({ length: 100 }, (_, n) => `fact-${String(n)}`))
    const told = checkedFaults(faults)
    expect(told.slice(0, -1)).toEqual(faults.slice(0, told.length - 1))
    expect(told.at(-1)).toMatchObject({ rule: 'faults.more', got: `${String(101 - told.length)} more` })
    expect(checkedFaults(faults.slice(0, 3))).toEqual(faults.slice(0, 3))
  })
})
