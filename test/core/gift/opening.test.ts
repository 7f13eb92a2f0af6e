import { startOfDay } from '../../../cloudfunctions/core/kernel'
import { openingAt } from '../../../cloudfunctions/core/gift'
import type { ExchangeWindow } from '../../../types/programme'
import { casesOf, type Case } from '../cases'

interface OpeningCase extends Case {
  given: { rule: ExchangeWindow; now: string }
  expect: { open: boolean; opens: string | null; closes: string | null }
}

const zone = 'Asia/Shanghai'
const moment = (day: string | null): number | null => (day === null ? null : startOfDay(day, zone))

test.each(casesOf<OpeningCase>('gift/opening'))('%s', (_title, { given, expect: told }) => {
  const now = Date.parse(`${given.now}+08:00`)
  expect(openingAt(given.rule, now, zone)).toEqual({
    open: told.open,
    opensAt: moment(told.opens),
    closesAt: moment(told.closes),
  })
})

test('the zone is the programme’s: the same moment is still October in London', () => {
  const now = Date.parse('2026-11-01T00:30:00+08:00')
  const rule = { kind: 'yearMonth', month: 11 } as const
  expect(openingAt(rule, now, 'Asia/Shanghai').open).toBe(true)
  expect(openingAt(rule, now, 'Europe/London').open).toBe(false)
})
