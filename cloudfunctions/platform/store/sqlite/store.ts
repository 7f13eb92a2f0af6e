/** The Store port on one SQLite file. Several processes may share the file; each has its own connection. */
import type { Doc, Page, Query, Schema, Store, Tx } from '../../../../types/port/store'
import { TransactionBuffer, type Read } from '../buffer'
import { checkCollection, checkId } from '../document'
import { retried, type Attempt, type Pace } from '../retry'
import { schema } from '../schema'
import { GroupCommit } from './commit'
import { Connection } from './connection'
import { migrate } from './migrate'
import { scan } from './scan'

const PACE: Pace = { attempts: 20, firstMs: 1, longestMs: 100 }

export interface SqliteOptions {
  /** Another schema than the product's; for tests of migration. */
  declared?: Schema
  /** How long a commit waits for another process that is writing. */
  busyMs?: number
  pace?: Pace
}

export interface SqliteStore extends Store {
  readonly file: string
}

/** `file`: a path; it is created when absent. Throws Unavailable when it cannot serve as a database. */
export function openSqliteStore(file: string, options: SqliteOptions = {}): SqliteStore {
  const declared = options.declared ?? schema
  const connection = new Connection(file, options.busyMs ?? 5000)
  migrate(connection, declared)
  const group = new GroupCommit(connection, declared)

  const load = async (collection: string, id: string): Promise<Read> => {
    const [row] = connection.rows(`SELECT body, version FROM "${collection}" WHERE _id = ?`, [id])
    return row === undefined ? { collection, id, body: null, version: 0 } : {
      collection, id, body: String(row[0]), version: Number(row[1]),
    }
  }
  return {
    file,
    async get<T extends Doc>(collection: string, id: string): Promise<T | null> {
      checkCollection(declared, collection)
      checkId(id)
      const { body } = await load(collection, id)
      return body === null ? null : (JSON.parse(body) as T)
    },
    async find<T extends Doc>(collection: string, query: Query): Promise<Page<T>> {
      return scan<T>(connection, declared, collection, query)
    },
    transact: (work) =>
      retried(options.pace ?? PACE, () => attempt(new TransactionBuffer(declared, load), group, work)),
    async close() {
      group.flush()
      connection.close()
    },
  }
}

async function attempt<T>(
  buffer: TransactionBuffer, group: GroupCommit, work: (tx: Tx) => Promise<T>,
): Promise<Attempt<T>> {
  let value: T
  try {
    value = await work(buffer)
  } catch (error) {
    // A work that saw two documents from different moments may throw for that alone; then it deserves another try.
    const conflict = group.stale(await buffer.reads())
    if (conflict !== null) return { conflict }
    throw error
  } finally {
    buffer.end()
  }
  const writes = buffer.writes()
  const reads = await buffer.reads()
  const refused = writes.length > 0 ? await group.commit(reads, writes) : group.stale(reads)
  if (refused?.name === 'Conflict') return { conflict: refused }
  if (refused !== null) throw refused
  return { conflict: null, value }
}
