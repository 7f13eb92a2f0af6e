/** A process of its own: writes in small crowds until it is killed, and says what was acknowledged. */
import { writeSync } from 'node:fs'
import type { Doc } from '../../../../types/port/store'
import { openSqliteStore } from '../../../../cloudfunctions/platform/store/sqlite'

interface Counted extends Doc {
  value: number
}

const [file = '', name = ''] = process.argv.slice(2)
const store = openSqliteStore(file)

async function write(n: number): Promise<void> {
  const _id = `${name}:${n}`
  await store.transact(async (tx) => {
    const count = await tx.get<Counted>('setting', name)
    await tx.insert('entry', { _id, member: name, kind: 'accrual', sequence: n } as Doc)
    await tx.put('setting', { _id: name, value: (count?.value ?? 0) + 1 } as Doc)
    await tx.put('setting', { _id: 'everybody', value: n } as Doc)
  })
  writeSync(1, `${_id}\n`)
}

async function run(): Promise<void> {
  for (let n = 0; ; n += 4) await Promise.all([n, n + 1, n + 2, n + 3].map(write))
}

run().catch((error: unknown) => {
  writeSync(2, String(error))
  process.exitCode = 1
})
