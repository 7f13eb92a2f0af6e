import fc from 'fast-check'
import { calendarDay } from '../../../cloudfunctions/core/kernel/day'
import { textOfDay, wallTime } from '../../../cloudfunctions/core/kernel/zone'

const DAY_MS = 86_400_000
const zones = ['Asia/Shanghai', 'America/New_York', 'America/Havana', 'Atlantic/Azores', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia']

describe('a calendar day', () => {
  it('is the day that clocks of the zone show, asked in any order', () => {
    const moment = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2037, 0) })
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, at) => {
        const day = calendarDay(at, zone)
        expect(day.number).toBe(Math.floor(wallTime(at, zone) / DAY_MS))
        expect(day.text).toBe(new Date(day.number * DAY_MS).toISOString().slice(0, 10))
        expect(day.start <= at && at < day.end).toBe(true)
        expect(calendarDay(day.end, zone).number).toBeGreaterThan(day.number)
        expect(calendarDay(day.start - 1, zone).number).toBeLessThan(day.number)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the date of a counted day', () => {
  it('is that of the Gregorian calendar, for every day of eight centuries', () => {
    for (let day = Math.floor(Date.UTC(1600, 0, 1) / DAY_MS); day < Date.UTC(2400, 0, 1) / DAY_MS; day += 1) {
      const expected = new Date(day * DAY_MS).toISOString().slice(0, 10)
      if (textOfDay(day) !== expected) throw new Error(`day ${String(day)} is ${expected}, not ${textOfDay(day)}`)
    }
  })
})
