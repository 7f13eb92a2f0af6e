import type { Doc, Page, Query, Store } from '../../../../types/port/store'
import { eachOn, seed, type OpenAdapter } from './adapter'

type Asked = Omit<Query, 'limit' | 'after' | 'before'>

interface Dated extends Doc {
  nextExpiryAt: number | null
}

/** Values with ties and with many nulls, in an order of ids that is not theirs. */
const dated = Array.from({ length: 23 }, (_, n): Dated => ({
  _id: `m${String((n * 7) % 23).padStart(2, '0')}`,
  nextExpiryAt: n % 3 === 0 ? null : n % 5,
}))
const entries = Array.from({ length: 17 }, (_, n) => ({
  _id: `e${String((n * 5) % 17).padStart(2, '0')}`,
  member: 'm1',
  kind: n % 3 === 0 ? 'expiry' : 'accrual',
  sequence: n % 4,
}))

async function walk(store: Store, collection: string, query: Query): Promise<Page<Doc>[]> {
  const pages = [await store.find(collection, query)]
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
    pages.push(await store.find(collection, { ...query, after: next }))
  }
  return pages
}

async function walkBack(store: Store, collection: string, query: Query, from: string): Promise<Page<Doc>[]> {
  const pages: Page<Doc>[] = []
  for (let before: string | null = from; before !== null; before = pages[0]?.previous ?? null) {
    pages.unshift(await store.find(collection, { ...query, before }))
  }
  return pages
}

function idsOf(pages: readonly Page<Doc>[]): string[] {
  return pages.flatMap(({ items }) => items.map(({ _id }) => _id))
}

export function pagingConforms(open: OpenAdapter): void {
  const on = eachOn(open)

  describe.each<[string, readonly Doc[], Asked]>([
    ['account', dated, { order: 'nextExpiryAt' }],
    ['account', dated, { range: { nextExpiryAt: { gte: 1 } } }],
    ['account', dated, { eq: { nextExpiryAt: null } }],
    ['account', dated, {}],
    ['entry', entries, { eq: { member: 'm1' }, order: 'sequence' }],
    ['entry', entries, { eq: { member: 'm1' }, order: 'kind' }],
    ['entry', entries, { eq: { member: 'm1', kind: 'accrual' }, range: { sequence: { lte: 2 } } }],
  ])('%s %#', (collection, docs, asked) => {
    test.each([[false, 1], [true, 1], [false, 4], [true, 4], [false, 23], [true, 22]])(
      'desc %s in pages of %i: forward and back meet every row once, in order', async (desc, limit) => {
        await seed(on.store, collection, docs)
        const whole = await on.store.find(collection, { ...asked, desc, limit: 1000 })
        const query = { ...asked, desc, limit }
        const pages = await walk(on.store, collection, query)
        expect(whole).toMatchObject({ next: null, previous: null })
        expect(idsOf(pages)).toEqual(idsOf([whole]))
        expect(pages.map(({ previous }) => previous === null)).toEqual(pages.map((_, at) => at === 0))
        expect(pages.slice(0, -1).every(({ items }) => items.length === limit)).toBe(true)
        const last = pages.at(-1)
        const back = pages.length > 1 ? await walkBack(on.store, collection, query, last?.previous ?? '') : []
        expect(idsOf(back)).toEqual(idsOf(pages.slice(0, -1)))
        expect(back.every(({ next }) => next !== null)).toBe(true)
      })
  })

  test('rows come and go between pages: none is met twice and none that stays is missed', async () => {
    await seed(on.store, 'account', dated)
    const query = { order: 'nextExpiryAt', limit: 5 }
    const first = await on.store.find<Dated>('account', query)
    await on.store.transact(async (tx) => {
      await tx.remove('account', first.items[4]?._id ?? '')
      await tx.insert('account', { _id: 'a-before', nextExpiryAt: null })
      await tx.insert('account', { _id: 'z-behind', nextExpiryAt: 99 })
    })
    const rest = await walk(on.store, 'account', { ...query, after: first.next ?? '' })
    const met = idsOf([first, ...rest])
    expect(new Set(met).size).toBe(met.length)
    expect([...met].sort()).toEqual([...dated.map(({ _id }) => _id), 'z-behind'].sort())
  })

  test('a row that came between two pages is met on the way back', async () => {
    await seed(on.store, 'account', [{ _id: 'a' }, { _id: 'b' }, { _id: 'd' }])
    const first = await on.store.find('account', { limit: 2 })
    const second = await on.store.find('account', { limit: 2, after: first.next ?? '' })
    await on.store.transact((tx) => tx.insert('account', { _id: 'c' }))
    const back = await on.store.find('account', { limit: 2, before: second.previous ?? '' })
    expect(idsOf([back])).toEqual(['b', 'c'])
    const onward = await on.store.find('account', { limit: 2, after: back.next ?? '' })
    expect(idsOf([onward])).toEqual(['d'])
  })

  test('an empty page behind the last row still leads back to it', async () => {
    await seed(on.store, 'account', [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }])
    const first = await on.store.find('account', { limit: 2 })
    await on.store.transact((tx) => tx.remove('account', 'c'))
    const empty = await on.store.find('account', { limit: 2, after: first.next ?? '' })
    expect(empty).toMatchObject({ items: [], next: null })
    const back = await on.store.find('account', { limit: 2, before: empty.previous ?? '' })
    expect(idsOf([back])).toEqual(['a', 'b'])
  })

  test('a filter narrows what is met, never what is read, and the cursor goes on behind it', async () => {
    await seed(on.store, 'account', dated)
    const query = { limit: 4, match: { nextExpiryAt: 4 } }
    const pages = await walk(on.store, 'account', query)
    expect(pages).toHaveLength(6)
    expect(idsOf(pages)).toEqual(dated.filter(({ nextExpiryAt }) => nextExpiryAt === 4).map(({ _id }) => _id).sort())
    expect(pages.some(({ items }) => items.length === 0)).toBe(true)
  })

  test('more than a thousand rows are met whole, and a full page of 1,000 knows whether it is the last', async () => {
    const many = Array.from({ length: 1003 }, (_, n) => ({ _id: `n${String(n).padStart(4, '0')}`, expiresAt: n }))
    await seed(on.store, 'nonce', many)
    const pages = await walk(on.store, 'nonce', { order: 'expiresAt', limit: 1000 })
    expect(pages.map(({ items }) => items.length)).toEqual([1000, 3])
    expect(idsOf(pages)).toEqual(many.map(({ _id }) => _id))
    const exactly = await on.store.find('nonce', { range: { expiresAt: { lt: 1000 } }, limit: 1000 })
    expect(exactly).toMatchObject({ next: null, previous: null })
    const back = await on.store.find('nonce', { order: 'expiresAt', limit: 1000, before: pages[1]?.previous ?? '' })
    expect([back.items.length, back.previous]).toEqual([1000, null])
  })
}
