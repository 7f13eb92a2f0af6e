/** What each action of the wire protocol does to the database and how it answers. */
import type { Database } from './database'
import { fromEjson, toEjson } from './ejson'
import { GatewayFault } from './fault'
import type { Order, Stored } from './query'

export interface Call extends Record<string, unknown> {
  action: string
  collectionName: string
  transactionId?: string
  query?: Stored
  data?: unknown
}

type Action = (database: Database, call: Call) => object

export const actions: Readonly<Record<string, Action>> = {
  'database.addDocument': (database, call) => ({
    data: { _id: database.insert(call.collectionName, { ...(call.data as Stored) }, null) },
  }),
  'database.queryDocument': (database, call) => ({ data: { list: queried(database, call) } }),
  'database.countDocument': (database, call) => ({ data: { total: queried(database, call).length } }),
  'database.updateDocument': (database, call) => {
    const whole = call.queryType === 'DOC' && call.merge === false && call.upsert === true
    if (!whole) throw new GatewayFault('DATABASE_REQUEST_FAILED', 'this double replaces whole documents by id only')
    const existed = database.replace(call.collectionName, idOf(call.query?._id), call.data as Stored, null)
    return { data: existed ? { updated: 1 } : { updated: 0, upserted_id: idOf(call.query?._id) } }
  },
  'database.deleteDocument': (database, call) => ({
    data: { deleted: Number(database.remove(call.collectionName, idOf(call.query?._id), null)) },
  }),
  'database.startTransaction': (database) => ({ transactionId: database.begin() }),
  'database.commitTransaction': (database, call) => {
    database.commit(transactionOf(call))
    return {}
  },
  'database.abortTransaction': (database, call) => {
    database.abort(transactionOf(call))
    return {}
  },
  'database.getInTransaction': (database, call) => ({
    data: toEjson(database.read(call.collectionName, onlyId(call), transactionOf(call))),
  }),
  'database.insertDocInTransaction': (database, call) => {
    const id = database.insert(call.collectionName, fromEjson(String(call.data)) as Stored, transactionOf(call))
    return { id, inserted: toEjson(1), ok: toEjson(1) }
  },
  'database.updateDocInTransaction': (database, call) => {
    const content = fromEjson(String(call.data)) as Stored
    if (call.upsert !== true) throw new GatewayFault('DATABASE_REQUEST_FAILED', 'this double replaces whole documents')
    const existed = database.replace(call.collectionName, onlyId(call), content, transactionOf(call))
    return { updated: toEjson(Number(existed)), upserted: existed ? null : JSON.stringify([{ _id: onlyId(call) }]) }
  },
  'database.deleteDocInTransaction': (database, call) => ({
    deleted: toEjson(Number(database.remove(call.collectionName, onlyId(call), transactionOf(call)))),
  }),
}

function transactionOf({ transactionId }: Call): string {
  if (transactionId !== undefined) return transactionId
  throw new GatewayFault('INVALID_PARAM', 'no transaction is named')
}

function queried(database: Database, call: Call): Stored[] {
  if (call.transactionId !== undefined) {
    throw new GatewayFault('DATABASE_REQUEST_FAILED', 'no queries inside a transaction')
  }
  if (Object.keys(call.projection ?? {}).length > 0) {
    throw new GatewayFault('DATABASE_REQUEST_FAILED', 'this double knows no projection')
  }
  return database.find(call.collectionName, {
    query: call.query ?? {},
    order: (call.order ?? []) as Order[],
    offset: Number(call.offset ?? 0),
    limit: Number(call.limit ?? 100),
  })
}

function idOf(id: unknown): string {
  if (typeof id === 'string') return id
  throw new GatewayFault('DATABASE_REQUEST_FAILED', 'an operation on one document names its id')
}

/** Inside a transaction a document is named by its id and by nothing else. */
function onlyId(call: Call): string {
  const { _id, ...others } = (call.query ?? {}) as { _id?: Stored }
  if (Object.keys(others).length > 0) throw new GatewayFault('DATABASE_REQUEST_FAILED', 'only by id in a transaction')
  return idOf(_id?.$eq)
}
