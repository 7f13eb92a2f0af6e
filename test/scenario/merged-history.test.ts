import type { LedgerKind, LedgerRow } from '../../types/contract'
import { asMember, asStaff, chenyu, newReference, printed, wechat } from '../door/call'
import { send, valueOf } from '../door/till'
import { granted, refused } from '../flow/act'
import { eachOn, openChain } from '../flow/world'

const each = eachOn(() => openChain())
const hejingyi = wechat('demo-hejingyi')
const MINUTE_MS = 60_000

const join = async (who: string, phone: string) =>
  granted(
    await asMember(each().world, wechat(who), 'join', { scene: printed.adviser, phone, name: who, terms: true, marketing: false }, newReference()),
  )

const buys = async (number: string, phone: string): Promise<void> => {
  each().clock.at += MINUTE_MS
  const order = { number, store: 'HZHB', member: { phone }, paidAt: each().clock.at, totalFen: 20_000 }
  valueOf(await send(each().world, order))
}

const merges = async (survivor: string, absorbed: string): Promise<void> => {
  each().clock.at += MINUTE_MS
  granted(await asStaff(each().world, hejingyi, 'member.merge', { survivor, absorbed, reason: '同一人办了两张卡' }, newReference()))
}

interface Page {
  rows: LedgerRow[]
  next: string | null
}

const readThrough = async (page: (after: object) => Promise<Page>, limit: number): Promise<LedgerRow[]> => {
  const rows: LedgerRow[] = []
  let next: string | null = null
  do {
    const got: Page = await page(next === null ? {} : { after: next })
    expect(got.rows.length).toBeLessThanOrEqual(limit)
    expect(got.next === null || got.rows.length > 0).toBe(true)
    rows.push(...got.rows)
    next = got.next
  } while (next !== null)
  return rows
}

const ofMember = (limit: number, kind: LedgerKind = 'all', more: object = {}) =>
  readThrough(async (after) => granted(await asMember(each().world, wechat('now'), 'ledger.list', { limit, kind, ...more, ...after })), limit)

const ofStaff = (member: string, limit: number) =>
  readThrough(async (after) => granted(await asStaff(each().world, chenyu, 'ledger.list', { member, limit, ...after })), limit)

/** Orders of two cards of one person taking turns, a merge, one order more; and a third card that is merged last. */
const threeCards = async () => {
  const [old, now, third] = [await join('old', '13800001111'), await join('now', '13800002222'), await join('third', '13800003333')]
  for (const n of [1, 2, 3]) {
    await buys(`A${String(n)}`, '13800001111')
    await buys(`B${String(n)}`, '13800002222')
  }
  await buys('C1', '13800003333')
  await merges(now.member, old.member)
  await buys('B4', '13800001111')
  await merges(now.member, third.member)
  return { old, now, third }
}

describe('who was merged sees the history of all the cards', () => {
  test.each([1, 2, 3, 7, 50])('in pages of %d: every event once, newest first, marked by the card it happened under', async (limit) => {
    const { old, now, third } = await threeCards()
    const rows = await ofMember(limit)
    const tail = ({ cardNumber }: { cardNumber: string }): string => cardNumber.slice(-4)
    expect(rows.map(({ kind, orderNumber, earlierCard }) => [orderNumber ?? kind, earlierCard])).toEqual([
      ['transfer', undefined],
      ['transfer', tail(third)],
      ['B4', undefined],
      ['transfer', undefined],
      ['transfer', tail(old)],
      ['C1', tail(third)],
      ['B3', undefined],
      ['A3', tail(old)],
      ['B2', undefined],
      ['A2', tail(old)],
      ['B1', undefined],
      ['A1', tail(old)],
    ])
    expect(await ofStaff(now.member, limit)).toEqual(rows)
  })

  test('one kind and one month of it', async () => {
    await threeCards()
    const numbers = ['B4', 'C1', 'B3', 'A3', 'B2', 'A2', 'B1', 'A1']
    for (const limit of [1, 3]) {
      expect((await ofMember(limit, 'earned')).map(({ orderNumber }) => orderNumber)).toEqual(numbers)
      const month = new Date(each().clock.at).toISOString().slice(0, 7)
      expect((await ofMember(limit, 'earned', { month })).map(({ orderNumber }) => orderNumber)).toEqual(numbers)
    }
  })

  test('any of it explains itself to both, a merge with who did it and why', async () => {
    const { now, old } = await threeCards()
    const rows = await ofMember(50)
    for (const { entry, earlierCard, kind } of rows) {
      const why = granted(await asMember(each().world, wechat('now'), 'entry.why', { entry }))
      expect([why.kind, why.earlierCard]).toEqual([kind, earlierCard])
      expect(granted(await asStaff(each().world, chenyu, 'entry.why', { member: now.member, entry }))).toEqual(why)
    }
    const first = rows.find(({ orderNumber }) => orderNumber === 'A1')
    const why = granted(await asMember(each().world, wechat('now'), 'entry.why', { entry: first?.entry }))
    expect(why.tiles.find(({ wallet }) => wallet === 'consumption')?.formula).toMatchObject({ baseFen: 20_000 })
    const moved = granted(await asMember(each().world, wechat('now'), 'entry.why', { entry: rows[0]?.entry }))
    expect(moved.operator).toEqual({ name: '何静宜', reason: '同一人办了两张卡' })
    expect(await ofStaff(old.member, 50)).toEqual(rows)
  })

  test('a list that was begun before the merge goes on behind it', async () => {
    const [old, now] = [await join('old', '13800001111'), await join('now', '13800002222')]
    await buys('A1', '13800001111')
    await buys('B1', '13800002222')
    await buys('B2', '13800002222')
    const page = granted(await asMember(each().world, wechat('now'), 'ledger.list', { limit: 1 }))
    await merges(now.member, old.member)
    const rest = granted(await asMember(each().world, wechat('now'), 'ledger.list', { limit: 9, after: page.next ?? '' }))
    expect(rest.rows.map(({ kind, orderNumber }) => orderNumber ?? kind)).toEqual(['transfer', 'B1', 'A1'])
  })

  test('a cursor of more cards than there are, and somebody who is not there, are refused', async () => {
    await join('now', '13800002222')
    const asked = await asMember(each().world, wechat('now'), 'ledger.list', { after: '3.4' })
    expect(refused(asked)).toMatchObject({ code: 'input.invalid', field: 'after' })
    expect(refused(await asMember(each().world, wechat('now'), 'ledger.list', { after: '3.' }))).toMatchObject({ field: 'after' })
    for (const action of ['ledger.list', 'ledger.head'] as const) {
      expect(refused(await asStaff(each().world, chenyu, action, { member: 'nobody' }))).toMatchObject({ code: 'member.unknown' })
    }
  })
})
