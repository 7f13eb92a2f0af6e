import type { Store, Tx } from '../../types/port/store'
import type { EntryRecord, ImportBatch, MemberRecord } from '../../types/record'
import { asImporter, csv, imported, mapped, whole } from '../door/import'
import { differences, granted } from '../flow/act'
import { eachOn, openChain, rows } from '../flow/world'

/** Dies at the n-th commit from now on, before or after it was written; 0: lives. */
const death = { in: 0, after: false }
const mortal = (store: Store): Store => ({
  ...store,
  get: (collection, id) => store.get(collection, id),
  find: (collection, query) => store.find(collection, query),
  close: () => store.close(),
  transact: async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    death.in -= 1
    if (death.in !== 0) return store.transact(work)
    if (death.after) await store.transact(work)
    throw new Error('killed')
  },
})

const each = eachOn(() => openChain(undefined, undefined, mortal))
const ROWS = 250
const file = csv([['手机号', '姓名', '积分'], ...Array.from({ length: ROWS }, (_, n) => [`1390000${String(1000 + n)}`, '王小明', String(n + 1)])])
const SUM = (ROWS * (ROWS + 1)) / 2

const allOnce = async (): Promise<void> => {
  const { world, store } = each()
  expect(await rows<MemberRecord>(store, 'member')).toHaveLength(ROWS)
  const entries = await rows<EntryRecord>(store, 'entry')
  expect(entries).toHaveLength(ROWS)
  expect(entries.reduce((sum, { points }) => sum + points, 0)).toBe(SUM)
  const [batch] = await rows<ImportBatch>(store, 'importBatch')
  expect(batch?.progress.run).toMatchObject({ rows: ROWS, states: { made: ROWS } })
  expect(await differences(world)).toEqual([])
}

test.each([[7, false], [60, true], [211, false], [420, true]])('killed at commit %i (written: %s), it goes on and every row is there once', async (at, after) => {
  const { world } = each()
  const batch = await mapped(world, 'members', file)
  await whole(world, 'tryOut', batch)
  Object.assign(death, { in: at, after })
  await expect(asImporter(world, 'import.run', { batch })).rejects.toThrow('killed')
  death.in = 0
  await whole(world, 'run', batch)
  await allOnce()
})

test('two workers at once bring every row in once', async () => {
  const { world } = each()
  const batch = await mapped(world, 'members', file)
  await whole(world, 'tryOut', batch)
  await Promise.all([0, 1].map(() => whole(world, 'run', batch, { rows: 100 })))
  await allOnce()
})

test('an undoing that is killed and done by two goes on, and everything is back once', async () => {
  const { world, store } = each()
  const batch = await imported(world, 'members', file)
  Object.assign(death, { in: 120, after: false })
  await expect(asImporter(world, 'import.undo', { batch, reason: 'the wrong file' })).rejects.toThrow('killed')
  death.in = 0
  await Promise.all([0, 1].map(() => whole(world, 'undo', batch)))
  const view = granted(await asImporter(world, 'import.view', { batch }))
  expect(view.stages.undone).toMatchObject({ rows: ROWS, states: { undone: ROWS } })
  expect((await rows<EntryRecord>(store, 'entry')).reduce((sum, { points }) => sum + points, 0)).toBe(0)
  expect((await rows<MemberRecord>(store, 'member')).every(({ phone }) => phone === null)).toBe(true)
  expect(await differences(world)).toEqual([])
})
