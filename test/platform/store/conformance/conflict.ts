import type { Store, Tx } from '../../../../types/port/store'
import { eachOn, type Numbered, type OpenAdapter } from './adapter'

const HASTY = { attempts: 3, firstMs: 0, longestMs: 0 }

export function conflictsConform(open: OpenAdapter): void {
  const on = eachOn(open)
  const put = (store: Store, id: string, value: number) => store.transact((tx) => tx.put('setting', { _id: id, value }))
  const valueOf = async (id: string) => (await on.store.get<Numbered>('setting', id))?.value ?? null
  const add = async (tx: Tx, id: string, more: number) => {
    const value = (await tx.get<Numbered>('setting', id))?.value ?? 0
    await tx.put('setting', { _id: id, value: value + more })
  }
  /** Runs `work`; between its reads and its end, `meddle` happens the first time. Answers how often it ran. */
  const meddledWith = async (work: (tx: Tx) => Promise<void>, meddle: (store: Store) => Promise<void>) => {
    const other = await on.opened.other()
    let runs = 0
    await on.store.transact(async (tx) => {
      await work(tx)
      if (++runs === 1) await meddle(other)
    })
    await other.close()
    return runs
  }

  test('32 writers of one document at once: every one of them counts', async () => {
    const other = await on.opened.other()
    const writers = Array.from({ length: 32 }, (_, n) => (n % 2 === 0 ? on.store : other))
    await Promise.all(writers.map((store) => store.transact((tx) => add(tx, 'x', 1))))
    expect(await valueOf('x')).toBe(32)
    await other.close()
  })

  test('a document that changed after it was read is read again', async () => {
    await put(on.store, 'x', 1)
    expect(await meddledWith((tx) => add(tx, 'x', 10), (other) => put(other, 'x', 2))).toBe(2)
    expect(await valueOf('x')).toBe(12)
  })

  test('a document that came after it was found absent is read again', async () => {
    expect(await meddledWith((tx) => add(tx, 'x', 10), (other) => put(other, 'x', 2))).toBe(2)
    expect(await valueOf('x')).toBe(12)
  })

  test('an insert after finding the id free is tried again when somebody was quicker', async () => {
    const seen: (number | null)[] = []
    const runs = await meddledWith(async (tx) => {
      const found = await tx.get<Numbered>('setting', 'x')
      seen.push(found?.value ?? null)
      if (found === null) await tx.insert('setting', { _id: 'x', value: 1 })
    }, (other) => put(other, 'x', 2))
    expect([runs, seen]).toEqual([2, [null, 2]])
  })

  test('a document that was removed after it was read is read again', async () => {
    await put(on.store, 'x', 1)
    const meddle = (other: Store) => other.transact((tx) => tx.remove('setting', 'x'))
    expect(await meddledWith((tx) => add(tx, 'x', 10), meddle)).toBe(2)
    expect(await valueOf('x')).toBe(10)
  })

  test('a document that was removed and made again with the same content is not the one that was read', async () => {
    await put(on.store, 'x', 1)
    const meddle = async (other: Store) => {
      await other.transact((tx) => tx.remove('setting', 'x'))
      await put(other, 'x', 1)
    }
    expect(await meddledWith((tx) => add(tx, 'x', 10), meddle)).toBe(2)
    expect(await valueOf('x')).toBe(11)
  })

  test('a conflict writes nothing of its transaction, also where nobody meddled', async () => {
    const seen: (number | null)[] = []
    await meddledWith(async (tx) => {
      await add(tx, 'x', 1)
      await add(tx, 'y', 1)
      seen.push(await valueOf('y'))
    }, (other) => put(other, 'x', 5))
    expect([seen, await valueOf('x'), await valueOf('y')]).toEqual([[null, null], 6, 1])
  })

  test('what a transaction reads belongs to one moment', async () => {
    await put(on.store, 'x', 1)
    await put(on.store, 'y', 1)
    const other = await on.opened.other()
    let runs = 0
    const pair = await on.store.transact(async (tx) => {
      const x = await tx.get<Numbered>('setting', 'x')
      if (++runs === 1) await other.transact(async (both) => {
        await add(both, 'x', 1)
        await add(both, 'y', 1)
      })
      const y = await tx.get<Numbered>('setting', 'y')
      if (x?.value !== y?.value) throw new Error(`saw ${x?.value} beside ${y?.value}`)
      return [x?.value, y?.value]
    })
    expect([[1, 1], [2, 2]]).toContainEqual(pair)
    await other.close()
  })

  test('Conflict leaves when the attempts are used up, and each of them was made', async () => {
    const hasty = await on.opened.other(HASTY)
    let runs = 0
    const work = hasty.transact(async (tx) => {
      await add(tx, 'x', 1)
      await put(on.store, 'x', ++runs)
    })
    await expect(work).rejects.toMatchObject({ name: 'Conflict' })
    expect([runs, await valueOf('x')]).toEqual([3, 3])
    await hasty.close()
  })
}
