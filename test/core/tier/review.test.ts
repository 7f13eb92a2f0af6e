import { assess, groundOf, outlook, standingOn } from '../../../cloudfunctions/core/tier'
import type { Programme, TierKeep } from '../../../types/programme'
import type { AccountRecord, TierStanding } from '../../../types/record'
import { dayOf, statsOf, type BookedOrder } from '../history'
import { preset } from '../preset'
import { accountIn, noonOf } from './account'

const START_OF = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

/** hemu with what it takes to stay green; tree as it is, reviewed the same way at five times the money. */
const keeping = (keep: Partial<TierKeep> = {}): Programme => {
  const hemu = preset('hemu')
  const whole: TierKeep = {
    any: [{ metric: 'spend', within: 'period', threshold: { reaches: 200_000 } }],
    review: { every: 'calendarYear' },
    ...keep,
  }
  const tree: TierKeep = { ...whole, any: [{ metric: 'spend', within: 'period', threshold: { reaches: 1_000_000 } }] }
  const tiers = hemu.tiers.map((tier, n) => (n === 0 ? { ...tier, keep: undefined } : { ...tier, keep: n === 1 ? whole : tree }))
  return { ...hemu, tiers }
}

const green = (since: string): TierStanding => ({ id: 'green', since: START_OF(since) + 43_200_000, eligible: null })
const yuan = (day: string, amount: string): BookedOrder => ({ day, yuan: amount, points: 0 })

/** The account after something happened on a day, given what was bought. */
const on = (programme: Programme, account: AccountRecord, day: string): AccountRecord => assess(programme, account, noonOf(dayOf(day)))

const entered = (programme: Programme, since: string, orders: BookedOrder[], tier = green(since)): AccountRecord =>
  on(programme, accountIn(programme, tier, statsOf(orders)), since)

const withOrders = (account: AccountRecord, orders: BookedOrder[]): AccountRecord => ({ ...account, stats: statsOf(orders) })

describe('the review at the end of a calendar year', () => {
  const programme = keeping()
  const few = [yuan('2026-02-01', '1999.99')]

  test('is laid out on entering: the last day of the year, due with the first moment after it', () => {
    const account = entered(programme, '2026-03-02', few)
    expect(account.tier.review).toEqual({ anchor: dayOf('2026-03-02'), from: dayOf('2026-03-02'), to: dayOf('2026-12-31') })
    expect(account.nextReviewAt).toBe(START_OF('2027-01-01'))
  })

  test('S39: a period short by one fen leads one step down, dated to its first moment after, however late one looks', () => {
    const short = entered(programme, '2026-03-02', [yuan('2026-05-01', '1999.99')])
    expect(on(programme, short, '2026-12-31').tier.id).toBe('green')
    for (const day of ['2027-01-01', '2027-03-09']) {
      const { tier } = on(programme, short, day)
      expect(tier).toMatchObject({ id: 'sprout', since: START_OF('2027-01-01') })
      expect(tier.changes?.at(-1)).toEqual({ at: START_OF('2027-01-01'), from: 'green', to: 'sprout', how: 'review' })
    }
  })

  test('a period that meets it exactly is followed by the next one', () => {
    const met = entered(programme, '2026-03-02', [yuan('2026-05-01', '2000.00')])
    expect(on(programme, met, '2027-01-01').tier).toMatchObject({
      id: 'green',
      review: { from: dayOf('2027-01-01'), to: dayOf('2027-12-31') },
    })
  })

  test('what was bought on the review day itself counts, the day after does not', () => {
    const account = entered(programme, '2026-03-02', [])
    expect(on(programme, withOrders(account, [yuan('2026-12-31', '2000.00')]), '2027-01-01').tier.id).toBe('green')
    expect(on(programme, withOrders(account, [yuan('2027-01-01', '2000.00')]), '2027-01-01').tier.id).toBe('sprout')
  })

  test('one step a review, never two: from the top it takes two years to come down', () => {
    const tree: TierStanding = { ...green('2026-03-02'), id: 'tree' }
    const account = entered(programme, '2026-03-02', [], tree)
    expect(on(programme, account, '2027-06-01').tier.id).toBe('green')
    expect(on(programme, account, '2027-12-31').tier.id).toBe('green')
    expect(on(programme, account, '2028-01-01').tier.id).toBe('sprout')
    expect(on(programme, account, '2028-01-01').nextReviewAt).toBeNull()
  })

  test('a period in which the tier was entered may be spared', () => {
    const spared = keeping({ sparesFirst: true })
    const account = entered(spared, '2026-03-02', [])
    expect(account.tier.review?.to).toBe(dayOf('2027-12-31'))
    expect(on(spared, account, '2027-12-31').tier.id).toBe('green')
    expect(on(spared, account, '2028-01-01').tier.id).toBe('sprout')
  })

  test('who would enter the tier anew by the last 365 days stays', () => {
    const account = entered(programme, '2026-03-02', [yuan('2026-02-01', '3000.00')])
    expect(on(programme, account, '2027-01-01').tier.id).toBe('green')
  })
})

describe('late orders and returns', () => {
  const programme = keeping()

  test('an order of the period that comes after the review gives the tier back, with its old beginning', () => {
    const down = on(programme, entered(programme, '2026-03-02', []), '2027-01-05')
    expect(down.tier.id).toBe('sprout')
    const back = on(programme, withOrders(down, [yuan('2026-12-30', '2000.00')]), '2027-01-06').tier
    expect(back).toMatchObject({ id: 'green', since: green('2026-03-02').since, review: { to: dayOf('2027-12-31') } })
    expect(back.changes?.at(-1)).toMatchObject({ how: 'kept', from: 'sprout', to: 'green' })
  })

  test('one bought after the period does not', () => {
    const down = on(programme, entered(programme, '2026-03-02', []), '2027-01-05')
    expect(on(programme, withOrders(down, [yuan('2027-01-05', '2000.00')]), '2027-01-06').tier.id).toBe('sprout')
  })

  test('later than 92 days it is too late', () => {
    const down = on(programme, entered(programme, '2026-03-02', []), '2027-01-05')
    const late = withOrders(down, [yuan('2026-12-30', '2000.00')])
    expect(on(programme, late, '2027-04-02').tier.id).toBe('green')
    expect(on(programme, late, '2027-04-03').tier.id).toBe('sprout')
  })

  test('a return in the period counts before the review', () => {
    const account = entered(programme, '2026-03-02', [])
    const returned = { ...account, stats: statsOf([yuan('2026-06-01', '2000.00')], [0]) }
    expect(on(programme, returned, '2027-01-01').tier.id).toBe('sprout')
  })
})

describe('grace', () => {
  const programme = keeping({ graceDays: 30 })
  const short = entered(programme, '2026-03-02', [yuan('2026-06-01', '1500.00')])

  test('begins where the period ends short, and the tier stays through its last day', () => {
    const grace = on(programme, short, '2027-01-01')
    expect(grace.tier).toMatchObject({ id: 'green', review: { graceTo: dayOf('2027-01-30') } })
    expect(grace.nextReviewAt).toBe(START_OF('2027-01-31'))
    expect(on(programme, grace, '2027-01-30').tier.id).toBe('green')
    expect(on(programme, grace, '2027-01-31').tier).toMatchObject({ id: 'sprout', since: START_OF('2027-01-31') })
  })

  test('what is missing can be made up to its last day, exactly', () => {
    const bought = [yuan('2026-06-01', '1500.00')]
    const made = withOrders(short, [...bought, yuan('2027-01-30', '500.00')])
    expect(on(programme, made, '2027-01-30').tier).toMatchObject({ id: 'green', review: { to: dayOf('2027-12-31') } })
    expect(on(programme, made, '2027-02-05').tier.id).toBe('green')
    const late = withOrders(short, [...bought, yuan('2027-01-31', '500.00')])
    expect(on(programme, late, '2027-01-31').tier.id).toBe('sprout')
    const fenShort = withOrders(short, [...bought, yuan('2027-01-30', '499.99')])
    expect(on(programme, fenShort, '2027-01-31').tier.id).toBe('sprout')
  })
})

describe('periods', () => {
  const last = (keep: Partial<TierKeep>, since: string, cardFrom = 0): string | undefined => {
    const programme = keeping(keep)
    const account = accountIn(programme, green(since), statsOf([]), { cardFrom })
    const to = on(programme, account, since).tier.review?.to
    return to === undefined ? undefined : new Date(to * 86_400_000).toISOString().slice(0, 10)
  }
  const months = (n: number): Partial<TierKeep> => ({ review: { every: 'months', months: n } })

  test.each([
    ['twelve months end the day before the anniversary', months(12), '2026-03-02', '2027-03-01'],
    ['a month from the 31st ends on the day before the last of February', months(1), '2026-01-31', '2026-02-27'],
    ['a month from the 31st in a leap year', months(1), '2028-01-31', '2028-02-28'],
    ['a year from 29 February', months(12), '2028-02-29', '2029-02-27'],
    ['the calendar year', { review: { every: 'calendarYear' } } as Partial<TierKeep>, '2026-12-31', '2026-12-31'],
  ])('%s', (_title, keep, since, to) => {
    expect(last(keep, since)).toBe(to)
  })

  test('months do not drift: after a short February the next end lies by the 31st again', () => {
    const programme = keeping({ ...months(1), any: [{ metric: 'visits', within: 'period', threshold: { reaches: 1 } }] })
    const orders = [yuan('2026-02-01', '1.00'), yuan('2026-03-01', '1.00'), yuan('2026-04-01', '1.00')]
    const account = entered(programme, '2026-01-31', orders)
    const ends = ['2026-03-01', '2026-03-31', '2026-05-01'].map((day) => on(programme, account, day).tier.review?.to)
    expect(ends).toEqual([dayOf('2026-03-30'), dayOf('2026-04-29'), dayOf('2026-05-30')])
  })

  test.each([
    ['2024-06-15', '2026-06-14'],
    ['2024-03-02', '2027-03-01'],
    ['2024-03-03', '2026-03-02'],
    ['2024-02-29', '2027-02-27'],
  ])('a card year that began on %s ends on %s', (cardFrom, to) => {
    expect(last({ review: { every: 'cardYear' } }, '2026-03-02', START_OF(cardFrom))).toBe(to)
  })
})

describe('what the member is told', () => {
  const programme = keeping({ graceDays: 30, noticeDays: 60 })
  const short = entered(programme, '2026-03-02', [yuan('2026-06-01', '1500.00')])
  const told = (account: AccountRecord, day: string) => {
    const now = noonOf(dayOf(day))
    return outlook(programme.tiers, standingOn(programme, account, now), groundOf(programme, account), dayOf(day))
  }

  test('how much is missing to the fen, from so many days ahead as announced', () => {
    expect(told(short, '2026-11-01')).toMatchObject({ state: 'open', noticeFrom: '2026-11-02', lastDay: '2026-12-31' })
    const announced = told(short, '2026-11-02')
    expect(announced).toMatchObject({ state: 'announced', graceLastDay: '2027-01-30', below: { id: 'sprout' } })
    expect(announced?.any[0]).toMatchObject({ current: 150_000, threshold: 200_000, missing: 50_000 })
    expect(told(short, '2027-01-02')).toMatchObject({ state: 'grace' })
    expect(told(withOrders(short, [yuan('2026-06-01', '2000.00')]), '2026-11-02')).toMatchObject({ state: 'met' })
  })

  test('where nothing is reviewed there is nothing to tell', () => {
    const hemu = keeping()
    const sprout = accountIn(hemu, { id: 'sprout', since: 1, eligible: null })
    expect(outlook(hemu.tiers, sprout.tier, groundOf(hemu, sprout), dayOf('2026-03-02'))).toBeNull()
  })
})

test('looking twice is looking once: a standing that is assessed again on the same day is the same', () => {
  const programme = keeping({ graceDays: 30 })
  const account = entered(programme, '2026-03-02', [yuan('2026-06-01', '1500.00')])
  for (const day of ['2026-12-31', '2027-01-01', '2027-01-31', '2029-05-05']) {
    const once = on(programme, account, day)
    expect(on(programme, once, day)).toEqual(once)
  }
})
