import { EXPIRED_AT_MOST, LOTS_AT_MOST, replay } from '../../../cloudfunctions/core/ledger'
import { clawBack, credit, emptyWallet, expire, type WalletMove } from '../../../cloudfunctions/core/ledger/wallet'
import type { EntryRecord, Lot, Posting, WalletStanding } from '../../../types/record'
import { casesOf, type Case } from '../cases'

interface WalletCase extends Case {
  /** `credit 50 until 2027-12-31`, `take back 30 until forever`, `expire on 2028-01-01`: until the last usable day. */
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

const take = (standing: WalletStanding, step: string): WalletMove => {
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
