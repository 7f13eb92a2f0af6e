import { heldOut, runAt, runDays } from '../../../cloudfunctions/core/campaign'
import { daysFromCivil, textOfDay } from '../../../cloudfunctions/core/kernel'
import type { CampaignSchedule } from '../../../types/record'
import { casesOf, type Case } from '../cases'

interface Days extends Case {
  schedule: CampaignSchedule
  first: string
  last: string
  days: string[]
}

const dayOf = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return daysFromCivil(year, month, day)
}

test.each(casesOf<Days>('campaign/schedule'))('%s', (_title, { schedule, first, last, days }) => {
  expect(runDays(schedule, dayOf(first), dayOf(last), 400).map(textOfDay)).toEqual(days)
})

test('of many days the earliest are taken', () => {
  expect(runDays({ every: 'week', weekday: 1, minute: 0 }, dayOf('2026-03-01'), dayOf('2026-12-31'), 2).map(textOfDay)).toEqual(['2026-03-02', '2026-03-09'])
})

test('a run begins at its minute in the zone of the programme', () => {
  expect(new Date(runAt({ every: 'week', weekday: 1, minute: 9 * 60 + 30 }, dayOf('2026-03-02'), 'Asia/Shanghai')).toISOString()).toBe('2026-03-02T01:30:00.000Z')
})

describe('who is held out', () => {
  const members = Array.from({ length: 10_000 }, (_, n) => `m${String(n)}`)
  const share = (campaign: string, percent: number): number => members.filter((member) => heldOut(campaign, member, percent)).length / members.length

  test.each([1, 5, 10, 20, 50])('%d of a hundred within one over 10,000 ids, in every campaign', (percent) => {
    for (const campaign of ['autumn', 'spring', 'push-1']) expect(Math.abs(share(campaign, percent) - percent / 100)).toBeLessThan(0.01)
  })

  test('nobody at 0; the same ones again; other ones elsewhere; more of them hold the fewer', () => {
    expect(share('autumn', 0)).toBe(0)
    const of = (campaign: string, percent: number) => members.filter((member) => heldOut(campaign, member, percent))
    expect(of('autumn', 10)).toEqual(of('autumn', 10))
    const [autumn, spring] = [new Set(of('autumn', 10)), of('spring', 10)]
    expect(spring.filter((member) => autumn.has(member)).length).toBeLessThan(200)
    const wider = new Set(of('autumn', 20))
    expect([...autumn].every((member) => wider.has(member))).toBe(true)
  })
})
