import Database from 'libsql'
import type { Doc, Query } from '../../../../types/port/store'
import { openSqliteStore } from '../../../../cloudfunctions/platform/store/sqlite'
import { Connection } from '../../../../cloudfunctions/platform/store/sqlite/connection'
import { eachInFolder } from './folder'

interface Numbered extends Doc {
  value: number
}

const path = eachInFolder()
const once = { attempts: 1, firstMs: 0, longestMs: 0 }

function stampOf(file: string): number {
  const db = new Database(file)
  const [[stamp]] = db.prepare('SELECT stamp FROM _stamp').raw().all() as [[number]]
  db.close()
  return stamp
}

test('commits that arrive together share one SQLite transaction', async () => {
  const store = openSqliteStore(path())
  const before = stampOf(path())
  await Promise.all(Array.from({ length: 20 }, (_, n) =>
    store.transact((tx) => tx.insert('setting', { _id: `x${n}`, value: n }))))
  expect(stampOf(path()) - before).toBe(1)
  expect((await store.find('setting', { limit: 50 })).items).toHaveLength(20)
  await store.close()
})

test('a group larger than one turn may hold is written whole', async () => {
  const store = openSqliteStore(path())
  await Promise.all(Array.from({ length: 600 }, (_, n) =>
    store.transact((tx) => tx.insert('setting', { _id: `x${n}`, value: n }))))
  expect((await store.find('setting', { limit: 1000 })).items).toHaveLength(600)
  await store.close()
})

test('a commit that must fail leaves no trace and its neighbours in the group do not notice', async () => {
  const store = openSqliteStore(path(), { pace: once })
  await store.transact((tx) => tx.put('setting', { _id: 'taken', value: 1 }))
  const before = stampOf(path())
  const write = (id: string, more?: string) => store.transact(async (tx) => {
    await tx.put('setting', { _id: `by ${id}`, value: 1 })
    await tx.insert('setting', { _id: more ?? id, value: 1 })
  })
  const change = () => store.transact(async (tx) => {
    const doc = await tx.get<Numbered>('setting', 'taken')
    await tx.put('setting', { _id: 'taken', value: (doc?.value ?? 0) + 1 })
  })
  const crowd = [write('a'), write('b', 'taken'), change(), change(), write('c', 'a'), write('d')]
  const outcomes = await Promise.allSettled(crowd)
  const names = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : (outcome.reason as Error).name))
  expect(names).toEqual(['done', 'DuplicateKey', 'done', 'Conflict', 'DuplicateKey', 'done'])
  expect(stampOf(path()) - before).toBe(1)
  const { items } = await store.find<Numbered>('setting', { limit: 50 })
  expect(items.map(({ _id, value }) => `${_id}=${value}`)).toEqual(['a=1', 'by a=1', 'by d=1', 'd=1', 'taken=2'])
  await store.close()
})

test('what was only read counts too: two writers cannot pass each other', async () => {
  const store = openSqliteStore(path())
  await store.transact(async (tx) => {
    await tx.put('setting', { _id: 'x', value: 1 })
    await tx.put('setting', { _id: 'y', value: 1 })
  })
  const spend = (id: string) => store.transact(async (tx) => {
    const both = await Promise.all([tx.get<Numbered>('setting', 'x'), tx.get<Numbered>('setting', 'y')])
    if (both.every((doc) => doc?.value === 1)) await tx.put('setting', { _id: id, value: 0 })
  })
  await Promise.all([spend('x'), spend('y')])
  const left = (await store.find<Numbered>('setting', { limit: 5 })).items.reduce((sum, { value }) => sum + value, 0)
  expect(left).toBe(1)
  await store.close()
})

test.each<[string, Omit<Query, 'limit'>]>([
  ['entry', { eq: { member: 'm1' } }],
  ['entry', { eq: { member: 'm1' }, order: 'kind', desc: true }],
  ['entry', { eq: { member: 'm1', kind: 'accrual' }, range: { sequence: { gte: 1, lt: 5 } } }],
  ['account', { order: 'nextExpiryAt', desc: true }],
  ['account', { eq: { nextExpiryAt: null } }],
  ['account', { range: { nextExpiryAt: { lte: 5 } } }],
  ['account', {}],
])('%s %j is answered from its index, without a sort or a scan of the table', async (collection, query) => {
  const store = openSqliteStore(path())
  await store.transact(async (tx) => {
    for (const _id of ['a', 'b', 'c']) {
      const nextExpiryAt = _id === 'a' ? null : 1
      await tx.put(collection, { _id, member: 'm1', kind: 'accrual', sequence: 1, nextExpiryAt } as Doc)
    }
  })
  const asked = jest.spyOn(Connection.prototype, 'rows')
  for (let after: string | null | undefined; after !== null;) {
    after = (await store.find(collection, { ...query, limit: 1, ...(after === undefined ? {} : { after }) })).next
  }
  const statements = asked.mock.calls.map(([sql]) => sql)
  asked.mockRestore()
  expect(statements.length).toBeGreaterThan(0)
  const db = new Database(path())
  for (const sql of statements) {
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).raw().all() as unknown[][]
    const words = steps.map((step) => String(step[3]))
    expect(words.join('; ')).not.toMatch(/TEMP B-TREE/)
    expect(words.join('; ')).toMatch(/USING (COVERING )?INDEX/)
  }
  db.close()
  await store.close()
})
