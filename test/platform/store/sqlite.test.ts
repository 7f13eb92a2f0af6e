import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../../cloudfunctions/platform/store/sqlite'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a document comes back', async () => {
  const store = openSqliteStore(join(folder, 'one.db'))
  await store.transact(async (tx) => {
    await tx.insert('entry', { _id: 'm1:a/b#1', member: 'm1', sequence: 1, kind: 'accrual', ok: true, none: null })
    await tx.insert('entry', { _id: 'm1:a/b#2', member: 'm1', sequence: 2, kind: 'accrual' })
    await tx.insert('entry', { _id: 'm1:a/b#3', member: 'm1', sequence: 3, kind: 'expiry' })
  })
  const page = await store.find('entry', { eq: { member: 'm1' }, order: 'sequence', desc: true, limit: 2 })
  expect(page.items.map(({ _id }) => _id)).toEqual(['m1:a/b#3', 'm1:a/b#2'])
  const rest = await store.find('entry', { eq: { member: 'm1' }, order: 'sequence', desc: true, limit: 2, after: page.next ?? '' })
  expect(rest).toMatchObject({ items: [{ _id: 'm1:a/b#1', ok: true, none: null }], next: null })
  const back = await store.find('entry', { eq: { member: 'm1' }, order: 'sequence', desc: true, limit: 2, before: rest.previous ?? '' })
  expect(back.items).toEqual(page.items)
  expect(back.previous).toBeNull()
  await Promise.all(Array.from({ length: 32 }, () => store.transact(async (tx) => {
    const now = await tx.get<{ _id: string; value: number }>('setting', 'n')
    await tx.put('setting', { _id: 'n', value: (now?.value ?? 0) + 1 })
  })))
  expect(await store.get('setting', 'n')).toEqual({ _id: 'n', value: 32 })
  await store.close()
})
