import fc from 'fast-check'
import { nextStageDay, stageOf, type StageFacts } from '../../../cloudfunctions/core/member'
import { casesOf, type Case } from '../cases'

/** Days ago. */
interface StageCase extends Case {
  joined: number
  invited?: boolean
  ordered?: number
  did?: number
  seen?: number
  expect: string
  changesIn: number | null
}

const TODAY = 20_000
const windows = { activeDays: 90, silentDays: 180, lostDays: 365 }

const ago = (days: number | undefined): number | null => (days === undefined ? null : TODAY - days)

test.each(casesOf<StageCase>('member/stage'))('%s', (_title, { joined, invited = false, ordered, did, seen, expect: stage, changesIn }) => {
  const facts: StageFacts = { joined: TODAY - joined, invited, ordered: ago(ordered), did: ago(did), seen: ago(seen) }
  expect(stageOf(windows, facts, TODAY)).toBe(stage)
  expect(nextStageDay(windows, facts, TODAY)).toBe(changesIn === null ? null : TODAY + changesIn)
})

const day = fc.integer({ min: TODAY - 600, max: TODAY })
const facts = fc.record({ joined: day, invited: fc.constant(false), ordered: fc.option(day), did: fc.option(day), seen: fc.option(day) })

test('between two days on which windows end no stage changes: the index of the next change misses none', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: TODAY, max: TODAY + 400 }), (one, from) => {
      const next = nextStageDay(windows, one, from) ?? from + 400
      for (let at = from; at < next; at += 1) expect(stageOf(windows, one, at)).toBe(stageOf(windows, one, from))
    }),
    { numRuns: 60 },
  )
})
