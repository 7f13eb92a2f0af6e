import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../../cloudfunctions/platform/store/sqlite'
import { conforms } from './conformance'

conforms(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const file = join(folder, 'one.db')
  let store = openSqliteStore(file)
  return {
    store,
    other: async (pace) => openSqliteStore(file, { pace }),
    reopen: async () => {
      await store.close()
      store = openSqliteStore(file)
      return store
    },
    dispose: async () => {
      await store.close().catch(() => undefined)
      rmSync(folder, { recursive: true })
    },
  }
})
