import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { schema } from '../../../../cloudfunctions/platform/store'
import { openSqliteStore } from '../../../../cloudfunctions/platform/store/sqlite'
import { bind } from '../../../../cloudfunctions/platform/store/sqlite/bind'
import { GroupCommit } from '../../../../cloudfunctions/platform/store/sqlite/commit'
import { Connection } from '../../../../cloudfunctions/platform/store/sqlite/connection'
import { migrate } from '../../../../cloudfunctions/platform/store/sqlite/migrate'
import { eachInFolder } from './folder'

const path = eachInFolder()

test.each<[unknown, unknown]>([
  [true, 1n], [false, 0n], [null, null], [undefined, null], ['惠集', '惠集'], [0, 0n], [-5, -5n],
  [Number.MAX_SAFE_INTEGER, BigInt(Number.MAX_SAFE_INTEGER)],
])('%p is bound as %p, which the driver takes', (value, bound) => {
  expect(bind(value)).toBe(bound)
  const connection = new Connection(path(), 0)
  connection.exec('CREATE TABLE t (a)')
  connection.run('INSERT INTO t VALUES (?)', [value])
  const [[kept] = []] = connection.rows('SELECT a FROM t')
  expect(kept).toBe(typeof bound === 'bigint' ? Number(bound) : bound)
  connection.close()
})

test.each<[unknown]>([
  [new Date(0)], [1.5], [NaN], [2 ** 53], [{}], [[]], [Symbol('x')], [() => 1], [1n], [Buffer.from('x')],
])(
  '%p is refused before it reaches the driver', (value) => {
    expect(() => bind(value)).toThrow(expect.objectContaining({ name: 'OutOfBounds' }))
  })

test('a file that is no database says so', () => {
  writeFileSync(path(), 'a letter to the shop, '.repeat(50))
  expect(() => openSqliteStore(path())).toThrow(expect.objectContaining({ name: 'Unavailable' }))
  expect(() => openSqliteStore(path())).toThrow(/is not a database/)
})

test('a path that cannot be opened says so', () => {
  expect(() => openSqliteStore(path('no/such/folder.db'))).toThrow(/cannot be opened/)
  expect(() => openSqliteStore(dirname(path()))).toThrow(expect.objectContaining({ name: 'Unavailable' }))
})

test('a file that another process keeps locked gives Unavailable, and works again afterwards', async () => {
  const store = openSqliteStore(path(), { busyMs: 20 })
  const other = new Database(path())
  other.exec('BEGIN IMMEDIATE')
  const write = () => store.transact((tx) => tx.put('setting', { _id: 'x', value: 1 }))
  await expect(write()).rejects.toMatchObject({ name: 'Unavailable' })
  await expect(write()).rejects.toThrow('is locked by another process')
  expect(await store.get('setting', 'x')).toBeNull()
  other.exec('ROLLBACK')
  await write()
  expect(await store.get('setting', 'x')).toEqual({ _id: 'x', value: 1 })
  other.close()
  await store.close()
})

test('what fails inside a transaction of the file is rolled back, and the next one can begin', () => {
  const connection = new Connection(path(), 0)
  connection.exec('CREATE TABLE t (a UNIQUE)')
  const insert = (...values: number[]) => connection.within('IMMEDIATE', () => {
    for (const value of values) connection.run('INSERT INTO t VALUES (?)', [value])
  })
  expect(() => insert(1, 2, 1)).toThrow(expect.objectContaining({ name: 'Unavailable' }))
  insert(3)
  expect(connection.rows('SELECT a FROM t')).toEqual([[3]])
  connection.close()
})

test('a full disk gives Unavailable, keeps what was there, and works again when there is room', async () => {
  const connection = new Connection(path(), 0)
  migrate(connection, schema)
  const group = new GroupCommit(connection, schema)
  const body = (id: string) => JSON.stringify({ _id: id, text: 'x'.repeat(100_000) })
  const write = (id: string) => group.commit([], [{ collection: 'setting', id, fresh: true, body: body(id) }])
  await write('first')
  const [[pages] = []] = connection.rows('PRAGMA page_count')
  connection.exec(`PRAGMA max_page_count = ${Number(pages) + 5}`)
  await expect(write('second')).rejects.toMatchObject({ name: 'Unavailable' })
  await expect(write('second')).rejects.toThrow('the disk is full')
  connection.exec('PRAGMA max_page_count = 100000')
  expect(await write('third')).toBeNull()
  expect(connection.rows('SELECT _id FROM setting ORDER BY _id')).toEqual([['first'], ['third']])
  connection.close()
})

test('closing leaves one file that is whole by itself; closing twice is nothing', async () => {
  const store = openSqliteStore(path())
  await store.transact((tx) => tx.put('setting', { _id: 'x', value: 1 }))
  await store.close()
  await store.close()
  writeFileSync(path('copy.db'), readFileSync(path()))
  const copy = openSqliteStore(path('copy.db'))
  expect(await copy.get('setting', 'x')).toEqual({ _id: 'x', value: 1 })
  await copy.close()
  expect(readdirSync(dirname(path())).filter((name) => name.endsWith('.db'))).toEqual(['copy.db', 'one.db'])
})

test('a commit still waiting when the store closes is written', async () => {
  const store = openSqliteStore(path())
  const written = store.transact((tx) => tx.put('setting', { _id: 'x', value: 1 }))
  // Only promises pass here, no turn of the event loop: the commit is queued and its group has not run.
  for (let step = 0; step < 20; step++) await Promise.resolve()
  await store.close()
  await written
  const again = openSqliteStore(path())
  expect(await again.get('setting', 'x')).toEqual({ _id: 'x', value: 1 })
  await again.close()
})
