/** The Store port on CloudBase's document database. Written against its documentation and the real SDK. */
import type { TcbDatabase } from 'tcb-admin-node'
import type { Doc, Page, Query, Schema, Store, Tx } from '../../../../types/port/store'
import { TransactionBuffer, type Write } from '../buffer'
import { checkCollection, checkId } from '../document'
import { StoreError, unavailable } from '../fault'
import { retried, type Attempt, type Pace } from '../retry'
import { schema } from '../schema'
import { answered } from './answer'
import { openCloudApp, type CloudApp, type CloudConfig } from './app'
import { findPage } from './find'
import { contentOf, Session } from './session'

/** A conflict shows at once, and the winner needs a few round trips: waiting about a second at most is worth it. */
const PACE: Pace = { attempts: 20, firstMs: 20, longestMs: 1000 }

export interface CloudOptions extends CloudConfig {
  /** An app to share, such as the one the WeChat adapter uses. */
  app?: CloudApp
  pace?: Pace
  /** Hears the operations of every committed transaction: the vendor advises to stay below 20. */
  onOperations?: (count: number) => void
}

export function openCloudStore(options: CloudOptions): Store {
  const database = (options.app ?? openCloudApp(options)).database()
  const state = { closed: false }
  const check = () => {
    if (state.closed) throw unavailable('the store is closed')
  }
  return {
    async get<T extends Doc>(collection: string, id: string): Promise<T | null> {
      check()
      checkCollection(schema, collection)
      checkId(id)
      const { data } = await answered(database.collection(collection).doc(id).get())
      return data?.[0] === undefined ? null : plain<T>(data[0])
    },
    async find<T extends Doc>(collection: string, query: Query): Promise<Page<T>> {
      check()
      return findPage<T>(database, schema, collection, query)
    },
    async transact(work) {
      check()
      return retried(options.pace ?? PACE, () => attempt(database, schema, work, options.onOperations))
    },
    async close() {
      state.closed = true
    },
  }
}

async function attempt<T>(
  database: TcbDatabase, declared: Schema, work: (tx: Tx) => Promise<T>, onOperations?: (count: number) => void,
): Promise<Attempt<T>> {
  const session = new Session(database)
  const buffer = new TransactionBuffer(declared, (collection, id) => session.read(collection, id))
  try {
    const value = await work(buffer).finally(() => buffer.end())
    const conflict = await commit(database, session, buffer).then(() => null, conflictOf)
    if (conflict === null) onOperations?.(buffer.operations())
    else await session.rollback()
    return conflict === null ? { conflict, value } : { conflict }
  } catch (error) {
    await session.rollback()
    // A work may stumble over a read that the database refused for a conflict; then it deserves another try.
    if (session.conflict !== null) return { conflict: session.conflict }
    throw error
  }
}

function conflictOf(error: unknown): StoreError {
  if (error instanceof StoreError && error.name === 'Conflict') return error
  throw error
}

/** After a network failure here the outcome is unknown: that is Unavailable, and a repeat finds what it wrote. */
async function commit(database: TcbDatabase, session: Session, buffer: TransactionBuffer): Promise<void> {
  const writes = buffer.writes()
  const [only] = writes
  if (only === undefined) return session.rollback()
  if (writes.length === 1 && !session.opened && only.body !== null) return writeAlone(database, only)
  const absent = new Set<string>()
  for (const { collection, id, body } of await buffer.reads()) if (body === null) absent.add(`${collection}\0${id}`)
  for (const write of writes) await session.write(write, absent.has(`${write.collection}\0${write.id}`))
  await session.commit()
}

/** One document that nothing was read for is atomic by itself: one round trip instead of three. */
async function writeAlone(database: TcbDatabase, { collection, id, fresh, body }: Write): Promise<void> {
  const target = database.collection(collection)
  const text = body ?? '{}'
  await answered(fresh ? target.add(JSON.parse(text) as object) : target.doc(id).set(contentOf(text)))
}

function plain<T>(row: object): T {
  return JSON.parse(JSON.stringify(row)) as T
}
