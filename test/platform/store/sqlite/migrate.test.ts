import type { Doc, Schema, Store } from '../../../../types/port/store'
import { openSqliteStore } from '../../../../cloudfunctions/platform/store/sqlite'
import { eachInFolder } from './folder'

const bare: Schema = { gift: { indexes: {} } }
const grown: Schema = { gift: { indexes: { shelf: ['shelf', 'price'], price: ['price'] } }, shelf: { indexes: {} } }
const path = eachInFolder()

const onFile = async <T>(declared: Schema, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = openSqliteStore(path(), { declared })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
type Gift = Doc & { price?: number | null; shelf?: string }
const put = (docs: Gift[]) => (store: Store) => store.transact(async (tx) => {
  for (const doc of docs) await tx.put('gift', doc)
})
const byPrice = async (store: Store) =>
  (await store.find('gift', { order: 'price', limit: 50 })).items.map(({ _id }) => _id).join(' ')

test('a grown index is filled from what the file holds', async () => {
  await onFile(bare, put([
    { _id: 'a', price: 20, shelf: 'top' }, { _id: 'b', price: 3, shelf: '上' }, { _id: 'c', price: null }, { _id: 'd' },
    { _id: 'e', price: Number.MAX_SAFE_INTEGER }, { _id: 'f', price: -7 },
  ]))
  await onFile(bare, async (store) => {
    await expect(store.find('gift', { order: 'price', limit: 1 })).rejects.toMatchObject({ name: 'UndeclaredQuery' })
  })
  await onFile(grown, async (store) => {
    expect(await byPrice(store)).toBe('c d f b a e')
    const top = await store.find('gift', { eq: { shelf: '上' }, range: { price: { gte: 3 } }, limit: 5 })
    expect(top.items.map(({ _id }) => _id)).toEqual(['b'])
    expect((await store.find('gift', { eq: { price: null }, limit: 5 })).items).toHaveLength(2)
    await store.transact((tx) => tx.put('shelf', { _id: 'new collection' }))
  })
})

test('an index that was gone for a while is filled again when it comes back', async () => {
  await onFile(grown, put([{ _id: 'a', price: 1 }, { _id: 'b', price: 2 }]))
  await onFile(bare, put([{ _id: 'a', price: 9 }, { _id: 'c', price: 5 }]))
  expect(await onFile(grown, byPrice)).toBe('b c a')
})

test('opening an up to date file again changes nothing in it', async () => {
  await onFile(grown, put([{ _id: 'a', price: 1 }]))
  await onFile(grown, async (store) => expect(await byPrice(store)).toBe('a'))
})
