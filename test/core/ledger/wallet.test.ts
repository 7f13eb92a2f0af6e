import fc from 'fast-check'
import {
  EXPIRED_AT_MOST,
  giveBack,
  LOTS_AT_MOST,
  replay,
  spend,
  spentLots,
  type WalletMove,
} from '../../../cloudfunctions/core/ledger'
import { clawBack, credit, emptyWallet, expire } from '../../../cloudfunctions/core/ledger/wallet'
import type { EntryRecord, Lot, Posting, WalletStanding } from '../../../types/record'
import { casesOf, type Case } from '../cases'

interface WalletCase extends Case {
  /**
   * `credit 50 until 2027-12-31`, `take back 30 until forever`, `expire on 2028-01-01`, `spend 20`, `give back 20 until
   * 2027-12-31, 5 until forever on 2028-01-10 with grace until 2028-01-31`: until the last usable day.
   */
  steps: string[]
  expect: { balance: number; debt: number; earned: number; lots: string[]; expired: string[] }
  /** What the last step posted: `50 issued -> member of 2027-12-31`. */
  postings: string[]
}

const DAY_MS = 86_400_000
const afterDay = (day: string): number | null => (day === 'forever' ? null : Date.parse(day) + DAY_MS)
const lastDay = (expiresAt: number | null): string =>
  expiresAt === null ? 'forever' : new Date(expiresAt - DAY_MS).toISOString().slice(0, 10)

const lotText = ({ points, expiresAt }: Lot): string => `${String(points)} until ${lastDay(expiresAt)}`
const postingText = ({ from, to, points, expiresAt }: Posting): string =>
  `${String(points)} ${from} -> ${to} of ${lastDay(expiresAt)}`

const giveBackAs = (standing: WalletStanding, step: string): WalletMove => {
  const [, lots = '', on = '', grace] = /^give back (.+) on (\S+?)(?: with grace until (\S+))?$/.exec(step) ?? []
  const spent = lots.split(', ').map((lot) => {
    const [, points, day = ''] = /^(\d+) until (\S+)$/.exec(lot) ?? []
    return { points: Number(points), expiresAt: afterDay(day) }
  })
  return giveBack(standing, spent, Date.parse(on), grace === undefined ? null : afterDay(grace))
}

const take = (standing: WalletStanding, step: string): WalletMove => {
  if (step.startsWith('give back')) return giveBackAs(standing, step)
  if (step.startsWith('spend')) return spend(standing, Number(step.slice('spend '.length)))
  const [, verb, points, day = ''] = /^(credit|take back|expire) ?(\d+)? (?:until|on) (\S+)$/.exec(step) ?? []
  if (verb === 'credit') return credit(standing, Number(points), afterDay(day))
  if (verb === 'take back') return clawBack(standing, Number(points), afterDay(day))
  if (verb === 'expire') return expire(standing, Date.parse(day))
  throw new Error(`no such step: ${step}`)
}

const entryOf = (postings: Posting[]): EntryRecord => ({ wallet: 'points', postings }) as EntryRecord

test.each(casesOf<WalletCase>('ledger/wallet'))('%s', (_title, { steps, expect: expected, postings }) => {
  let move: WalletMove = { standing: emptyWallet(), postings: [] }
  const entries: EntryRecord[] = []
  for (const step of steps) {
    move = take(move.standing, step)
    entries.push(entryOf(move.postings))
  }
  const { lots, expired, ...figures } = move.standing
  expect({ ...figures, lots: lots.map(lotText), expired: expired.map(lotText) }).toEqual(expected)
  expect(move.postings.map(postingText)).toEqual(postings)
  expect(replay(entries)).toEqual({ points: move.standing })
})

/** Lots that expire on the given days (counted), one point more each. */
const filled = (days: readonly number[]): { standing: WalletStanding; entries: EntryRecord[] } => {
  let standing = emptyWallet()
  const entries = days.map((day, index) => {
    const move = credit(standing, index + 1, day * DAY_MS)
    standing = move.standing
    return entryOf(move.postings)
  })
  return { standing, entries }
}

describe('the number of open lots is bounded', () => {
  const days = Array.from({ length: LOTS_AT_MOST }, (_, n) => 1000 + n * 10)

  test(`${String(LOTS_AT_MOST)} lots stay as they are`, () => {
    expect(filled(days).standing.lots).toHaveLength(LOTS_AT_MOST)
  })

  test('one more merges the two nearest expiries into the later one, and no point is lost', () => {
    const before = filled(days).standing
    const { standing, postings } = credit(before, 7, 2003 * DAY_MS)
    expect(standing.lots).toHaveLength(LOTS_AT_MOST)
    expect(standing.balance).toBe(before.balance + 7)
    expect(postings.map(postingText)).toEqual([
      `7 issued -> member of ${lastDay(2003 * DAY_MS)}`,
      `101 member -> adjusted of ${lastDay(2000 * DAY_MS)}`,
      `101 adjusted -> member of ${lastDay(2003 * DAY_MS)}`,
    ])
    expect(standing.lots.find(({ expiresAt }) => expiresAt === 2003 * DAY_MS)?.points).toBe(108)
  })

  test('no merging shortens the life of a point, and replay comes to the same lots', () => {
    const { standing, entries } = filled(
      Array.from({ length: LOTS_AT_MOST + 60 }, (_, n) => 1000 + ((n * 7919) % 5003)),
    )
    expect(standing.lots).toHaveLength(LOTS_AT_MOST)
    expect(replay(entries)).toEqual({ points: standing })
    const moves = entries
      .flatMap(({ postings }) => postings)
      .filter(({ from, to }) => from === 'adjusted' || to === 'adjusted')
    for (let at = 0; at < moves.length; at += 2) {
      expect(moves[at + 1]?.expiresAt).toBeGreaterThan(moves[at]?.expiresAt ?? Infinity)
      expect(moves[at + 1]?.points).toBe(moves[at]?.points)
    }
  })
})

test(`${String(EXPIRED_AT_MOST)} expired lots are kept in mind, the latest ones, and replay keeps the same`, () => {
  const { standing, entries } = filled(Array.from({ length: EXPIRED_AT_MOST + 4 }, (_, n) => 1000 + n))
  const move = expire(standing, 9_999 * DAY_MS)
  expect(move.standing.expired).toHaveLength(EXPIRED_AT_MOST)
  expect(move.standing.expired[0]).toEqual({ expiresAt: 1004 * DAY_MS, points: 5 })
  expect(replay([...entries, entryOf(move.postings)])).toEqual({ points: move.standing })
})

describe('spending and giving back', () => {
  const lots = fc.array(fc.record({ day: fc.integer({ min: 1, max: 40 }), points: fc.integer({ min: 1, max: 50 }) }), {
    minLength: 1,
    maxLength: 30,
  })

  test('what was spent and comes back at once leaves the wallet as it was', () => {
    fc.assert(
      fc.property(lots, fc.double({ min: 0, max: 1, noNaN: true }), (earned, share) => {
        const before = earned.reduce((wallet, { day, points }) => credit(wallet, points, day * DAY_MS).standing, emptyWallet())
        const spent = spend(before, Math.floor(before.balance * share))
        expect(spent.standing.balance).toBe(before.balance - Math.floor(before.balance * share))
        expect(giveBack(spent.standing, spentLots(spent.postings), 0, null).standing).toEqual(before)
      }),
    )
  })

  test('more than is there is a fault: who asks has to ask first', () => {
    expect(() => spend(credit(emptyWallet(), 5, null).standing, 6)).toThrow('6 points asked of 5')
  })

  test('what comes back keeps the number of open lots bounded', () => {
    const { standing } = filled(Array.from({ length: LOTS_AT_MOST }, (_, n) => 1000 + n * 10))
    const moved = giveBack(standing, [{ expiresAt: 1001 * DAY_MS, points: 3 }], 0, null)
    expect(moved.standing.lots).toHaveLength(LOTS_AT_MOST)
    expect(moved.standing.balance).toBe(standing.balance + 3)
  })
})
