import type { Doc, Tx } from '../../../../types/port/store'
import { eachOn, type Numbered, type OpenAdapter } from './adapter'

export function transactionsConform(open: OpenAdapter): void {
  const on = eachOn(open)
  const valueOf = async (id: string) => (await on.store.get<Numbered>('setting', id))?.value ?? null

  test('an id is taken once', async () => {
    const insert = (value: number) => on.store.transact((tx) => tx.insert('setting', { _id: 'x', value }))
    await insert(1)
    await expect(insert(2)).rejects.toMatchObject({ name: 'DuplicateKey' })
    expect(await valueOf('x')).toBe(1)
  })

  test('a taken id undoes its whole transaction, over all collections', async () => {
    await on.store.transact((tx) => tx.insert('unique', { _id: 'phone:1', owner: 'm1' }))
    const joining = on.store.transact(async (tx) => {
      await tx.insert('member', { _id: 'm2', phoneTail: '0001' })
      await tx.insert('unique', { _id: 'phone:1', owner: 'm2' })
      await tx.put('account', { _id: 'm2', nextExpiryAt: 5 })
    })
    await expect(joining).rejects.toMatchObject({ name: 'DuplicateKey' })
    expect(await on.store.get('member', 'm2')).toBeNull()
    expect(await on.store.get('account', 'm2')).toBeNull()
    expect((await on.store.find('member', { eq: { phoneTail: '0001' }, limit: 1 })).items).toEqual([])
  })

  test('several collections are written together and the answer of the work comes back', async () => {
    const answer = await on.store.transact(async (tx) => {
      await tx.insert('member', { _id: 'm1', joinedAt: 3 })
      await tx.put('account', { _id: 'm1', lastOrderAt: 4 })
      return { points: 5 }
    })
    expect(answer).toEqual({ points: 5 })
    expect(await on.store.get('member', 'm1')).toEqual({ _id: 'm1', joinedAt: 3 })
    expect(await on.store.get('account', 'm1')).toEqual({ _id: 'm1', lastOrderAt: 4 })
  })

  test('what the work throws rolls back and is passed on as it is', async () => {
    const thrown = new Error('no stock')
    const work = on.store.transact(async (tx) => {
      await tx.put('setting', { _id: 'x', value: 1 })
      throw thrown
    })
    await expect(work).rejects.toBe(thrown)
    expect(await valueOf('x')).toBeNull()
  })

  test('a transaction sees its own writes, and nobody else does before the commit', async () => {
    await on.store.transact((tx) => tx.put('setting', { _id: 'old', value: 1 }))
    await on.store.transact(async (tx) => {
      await tx.insert('setting', { _id: 'new', value: 2 })
      await tx.put('setting', { _id: 'old', value: 3 })
      expect(await tx.get('setting', 'new')).toEqual({ _id: 'new', value: 2 })
      expect(await tx.get('setting', 'old')).toEqual({ _id: 'old', value: 3 })
      expect([await valueOf('new'), await valueOf('old')]).toEqual([null, 1])
      await tx.remove('setting', 'old')
      expect(await tx.get('setting', 'old')).toBeNull()
      await tx.insert('setting', { _id: 'old', value: 4 })
    })
    expect([await valueOf('new'), await valueOf('old')]).toEqual([2, 4])
  })

  test('a document made and removed in one transaction leaves nothing, but its id must have been free', async () => {
    const work = () => on.store.transact(async (tx) => {
      await tx.insert('setting', { _id: 'x', value: 1 })
      await tx.remove('setting', 'x')
    })
    await work()
    expect(await valueOf('x')).toBeNull()
    await on.store.transact((tx) => tx.put('setting', { _id: 'x', value: 2 }))
    await expect(work()).rejects.toMatchObject({ name: 'DuplicateKey' })
    expect(await valueOf('x')).toBe(2)
  })

  test.each<[string, string, (tx: Tx) => Promise<void>]>([
    ['DuplicateKey', 'an id inserted twice', (tx) => tx.insert('setting', { _id: 'x', value: 2 } as Doc)],
    ['OutOfBounds', 'a number that is none', (tx) => tx.put('setting', { _id: 'y', value: NaN } as Doc)],
    ['OutOfBounds', 'an id that is none', (tx) => tx.remove('setting', '')],
    ['UndeclaredQuery', 'an unknown collection', (tx) => tx.put('wish', { _id: 'y' })],
  ])('%s: %s fails the transaction, even when the work swallows that', async (name, _what, refused) => {
    const work = on.store.transact(async (tx) => {
      await tx.insert('setting', { _id: 'x', value: 1 })
      await refused(tx).catch(() => undefined)
    })
    await expect(work).rejects.toMatchObject({ name })
    expect(await valueOf('x')).toBeNull()
  })

  test('a removed document is gone from indexes too; removing what is not there is nothing', async () => {
    await on.store.transact((tx) => tx.put('account', { _id: 'm1', nextExpiryAt: 5 }))
    await on.store.transact(async (tx) => {
      await tx.remove('account', 'm1')
      await tx.remove('account', 'nobody')
    })
    await on.store.transact((tx) => tx.remove('account', 'm1'))
    expect(await on.store.get('account', 'm1')).toBeNull()
    expect((await on.store.find('account', { range: { nextExpiryAt: { gt: 0 } }, limit: 9 })).items).toEqual([])
  })

  test('documents may be read side by side', async () => {
    await on.store.transact(async (tx) => {
      for (const id of ['a', 'b', 'c']) await tx.put('setting', { _id: id, value: 1 })
    })
    const read = await on.store.transact((tx) =>
      Promise.all(['a', 'b', 'c', 'a', 'none'].map((id) => tx.get<Numbered>('setting', id))))
    expect(read.map((doc) => doc?.value)).toEqual([1, 1, 1, 1, undefined])
  })

  test('a transaction that is over refuses late calls', async () => {
    const late = await on.store.transact(async (tx) => tx.get.bind(tx))
    await expect(late('setting', 'x')).rejects.toThrow('over')
  })

  test('a transaction has at most 100 operations', async () => {
    const writing = (count: number) => on.store.transact(async (tx) => {
      for (let n = 0; n < count; n++) await tx.put('setting', { _id: `x${n}`, value: n })
    })
    await writing(100)
    await expect(writing(101)).rejects.toMatchObject({ name: 'OutOfBounds' })
  })

  test('what was committed is there after closing and opening again; a closed store answers Unavailable', async () => {
    await on.store.transact((tx) => tx.put('account', { _id: 'm1', nextExpiryAt: 5, text: '惠集' }))
    const before = on.store
    const again = await on.opened.reopen()
    await expect(before.get('account', 'm1')).rejects.toMatchObject({ name: 'Unavailable' })
    expect(await again.get('account', 'm1')).toEqual({ _id: 'm1', nextExpiryAt: 5, text: '惠集' })
    expect((await again.find('account', { eq: { nextExpiryAt: 5 }, limit: 1 })).items).toHaveLength(1)
    await again.transact((tx) => tx.put('setting', { _id: 'x', value: 1 }))
  })
}
