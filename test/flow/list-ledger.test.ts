import { plainHemu } from '../core/plain-hemu'
import { listLedger } from '../../cloudfunctions/flow/list-ledger'
import { expireLots } from '../../cloudfunctions/flow/expire-lots'
import type { LedgerKind, LedgerRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import { buy, granted, joined, takeBack } from './act'
import { DAY_MS, openChain, type Chain } from './world'

let chain: Chain
let member: string
const ORDERS = 90

/** 90 orders a day apart, every third returned at once, what is left swept when it expires. */
beforeAll(async () => {
  chain = await openChain()
  const { world, clock } = chain
  member = (await joined(world, 'lin')).member
  const other = (await joined(world, 'zhou')).member
  for (let n = 0; n < ORDERS; n += 1) {
    clock.at += DAY_MS
    const store = n % 2 ? 'SHJA' : 'HZHB'
    granted(await buy(world, { member, number: `N${String(n)}`, totalFen: 10_000 + n * 100, source: store, store }))
    if (n % 10 === 0) granted(await buy(world, { member: other, number: `Z${String(n)}`, totalFen: 10_000 }))
    if (n % 3 === 0)
      granted(await takeBack(world, { number: `R${String(n)}`, order: `N${String(n)}`, source: store, store }))
  }
  clock.at = Date.parse('2028-01-01T00:00:00+08:00')
  await expireLots(world, member)
})
afterAll(() => chain.close())

const EVENTS = ORDERS + ORDERS / 3 + 1

const readThrough = async (
  world: World,
  kind: LedgerKind,
  limit: number,
  whose = member,
): Promise<LedgerRow[]> => {
  const rows: LedgerRow[] = []
  let after: number | null = null
  do {
    const page: Awaited<ReturnType<typeof listLedger>> = await listLedger(world, { member: whose, kind, after, limit })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    expect(page.next === null || page.rows.length > 0).toBe(true)
    rows.push(...page.rows)
    after = page.next === null ? null : Number(page.next)
  } while (after !== null)
  return rows
}

test.each([1, 7, 20, 50])(
  'S31: read through in pages of %d, every event comes once, newest first, none of anybody else',
  async (limit) => {
    const rows = await readThrough(chain.world, 'all', limit)
    expect(rows).toHaveLength(EVENTS)
    expect(new Set(rows.map(({ entry }) => entry)).size).toBe(EVENTS)
    expect(rows.every(({ entry }) => entry.startsWith(`${member}:`))).toBe(true)
    const sequences = await Promise.all(
      rows.map(
        async ({ entry }) => (await chain.store.get<{ _id: string; sequence: number }>('entry', entry))?.sequence,
      ),
    )
    expect(sequences).toEqual(Array.from({ length: EVENTS }, (_, n) => EVENTS - n))
  },
)

test.each([
  ['earned', 'accrual', ORDERS],
  ['returned', 'reversal', ORDERS / 3],
  ['expired', 'expiry', 1],
  ['used', 'redemption', 0],
] as const)('filtered by %s (%s) all %d come, whatever the page', async (tab, kind, count) => {
  for (const limit of [1, 20, 50]) {
    const rows = await readThrough(chain.world, tab, limit)
    expect(rows.map((row) => row.kind)).toEqual(Array.from({ length: count }, () => kind))
  }
})

test('a row says store, order, amount and what both wallets did', async () => {
  const rows = await readThrough(chain.world, 'all', 50)
  expect(rows.at(-1)).toEqual({
    entry: `${member}:order:HZHB:N0#0`,
    kind: 'accrual',
    at: expect.any(Number) as number,
    store: '杭州湖滨店',
    orderNumber: 'N0',
    about: null,
    amountFen: 10_000,
    changes: [
      { wallet: 'consumption', points: 5, balance: 5, debt: 0 },
      { wallet: 'value', points: 100, balance: 100, debt: 0 },
    ],
  })
  expect(rows.at(-2)).toMatchObject({
    kind: 'reversal',
    orderNumber: 'N0',
    amountFen: 10_000,
    changes: [
      { points: -5, balance: 0 },
      { points: -100, balance: 0 },
    ],
  })
  expect(rows[0]).toMatchObject({ kind: 'expiry', store: null, orderNumber: null, amountFen: null, at: chain.clock.at })
})

test('balances run on from row to row', async () => {
  const rows = (await readThrough(chain.world, 'all', 50)).reverse()
  const balance: Record<string, number> = {}
  for (const { changes } of rows) {
    for (const change of changes) {
      balance[change.wallet] = (balance[change.wallet] ?? 0) + change.points
      expect(change.balance - change.debt).toBe(balance[change.wallet])
    }
  }
})

test('behind the last row there is nothing, and a stranger’s ledger is empty', async () => {
  expect(await listLedger(chain.world, { member, kind: 'all', after: 1, limit: 20 })).toEqual({ rows: [], next: null })
  expect(await listLedger(chain.world, { member: 'nobody', kind: 'all', after: null, limit: 20 })).toEqual({
    rows: [],
    next: null,
  })
})

test('an event of many entries is never cut in two, however many fit on what is read at once', async () => {
  const hemu = plainHemu
  const earn = Array.from({ length: 7 }, (_, n) => ({ ...hemu.earn[0], id: `rule-${String(n)}`, points: n + 1 }))
  const many = await openChain({ ...hemu, wallets: hemu.wallets.slice(0, 1), earn })
  try {
    const lin = await joined(many.world, 'lin')
    for (let n = 0; n < 60; n += 1) {
      granted(await buy(many.world, { member: lin.member, number: `N${String(n)}`, totalFen: 10_000 }))
    }
    const rows = await readThrough(many.world, 'all', 50, lin.member)
    // Seven rules fill one wallet: a row tells it once, with all of them in it.
    expect(rows.map(({ changes }) => changes.map(({ points, balance }) => [points, balance]))).toEqual(
      Array.from({ length: 60 }, (_, n) => [[28, (60 - n) * 28]]),
    )
  } finally {
    await many.close()
  }
})
