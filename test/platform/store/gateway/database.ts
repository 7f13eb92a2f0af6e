/**
 * The document database in memory, with the rules that shape the adapter: snapshot isolation, the first committer wins,
 * a locked document is refused at once, and a conflicted transaction keeps its locks until it is rolled back.
 */
import { randomUUID } from 'node:crypto'
import { GatewayFault } from './fault'
import { inOrder, matches, type Order, type Stored } from './query'

interface Version {
  at: number
  body: string | null
}

interface Transaction {
  startedMs: number
  /** Moment the first operation saw; reads stay there. */
  snapshot: number | null
  writes: Map<string, string | null>
  broken: boolean
}

export interface Find {
  query: Stored
  order: readonly Order[]
  offset: number
  limit: number
}

const TRANSACTION_MS = 30_000
const FIELD_NAME = /^[A-Za-z0-9_]{1,32}$/

export class Database {
  private readonly collections = new Map<string, Map<string, Version[]>>()
  private readonly transactions = new Map<string, Transaction>()
  private readonly locks = new Map<string, string>()
  private moment = 0

  constructor(collections: readonly string[], private readonly nowMs: () => number) {
    for (const name of collections) this.collections.set(name, new Map())
  }

  find(collection: string, { query, order, offset, limit }: Find): Stored[] {
    const docs = this.all(collection).filter((doc) => matches(doc, query))
    return inOrder(docs, order).slice(offset, offset + Math.min(limit, 1000))
  }

  all(collection: string): Stored[] {
    const bodies = [...this.table(collection).keys()].map((id) => this.latest(collection, id)?.body ?? null)
    return bodies.flatMap((body) => (body === null ? [] : [JSON.parse(body) as Stored]))
  }

  begin(): string {
    const id = randomUUID()
    this.transactions.set(id, { startedMs: this.nowMs(), snapshot: null, writes: new Map(), broken: false })
    return id
  }

  /** Reads and writes by id alone; `transaction` null is a write of its own. */
  read(collection: string, id: string, transaction: string | null): Stored | null {
    const body = this.bodyOf(collection, id, transaction)
    return body === null ? null : (JSON.parse(body) as Stored)
  }

  insert(collection: string, doc: Stored, transaction: string | null): string {
    const id = String(doc._id ?? randomUUID())
    this.lock(collection, id, transaction)
    if (this.bodyOf(collection, id, transaction) !== null) {
      throw new GatewayFault('DATABASE_DUPLICATE_WRITE', `E11000 duplicate key error collection: ${collection}`)
    }
    this.write(collection, id, doc, transaction)
    return id
  }

  replace(collection: string, id: string, content: Stored, transaction: string | null): boolean {
    this.lock(collection, id, transaction)
    const existed = this.bodyOf(collection, id, transaction) !== null
    this.write(collection, id, content, transaction)
    return existed
  }

  remove(collection: string, id: string, transaction: string | null): boolean {
    this.lock(collection, id, transaction)
    const existed = this.bodyOf(collection, id, transaction) !== null
    this.write(collection, id, null, transaction)
    return existed
  }

  commit(transaction: string): void {
    const { writes, broken } = this.open(transaction)
    if (broken) throw new GatewayFault('DATABASE_TRANSACTION_FAIL', 'the transaction has conflicted')
    this.moment++
    for (const [key, body] of writes) this.append(key, body)
    this.end(transaction)
  }

  abort(transaction: string): void {
    this.open(transaction)
    this.end(transaction)
  }

  /** As if 30 seconds had passed for every open transaction. */
  expireTransactions(): void {
    for (const id of this.transactions.keys()) this.end(id)
  }

  get openTransactions(): number {
    return this.transactions.size
  }

  private table(collection: string): Map<string, Version[]> {
    const table = this.collections.get(collection)
    if (table === undefined) throw new GatewayFault('DATABASE_COLLECTION_NOT_EXIST', `no collection ${collection}`)
    return table
  }

  private latest(collection: string, id: string, moment = Infinity): Version | undefined {
    return this.table(collection).get(id)?.findLast(({ at }) => at <= moment)
  }

  private open(id: string): Transaction {
    const transaction = this.transactions.get(id)
    if (transaction !== undefined && this.nowMs() - transaction.startedMs > TRANSACTION_MS) this.end(id)
    const still = this.transactions.get(id)
    if (still === undefined) throw new GatewayFault('DATABASE_TRANSACTION_FAIL', 'transaction unknown or expired')
    still.snapshot ??= this.moment
    return still
  }

  private end(id: string): void {
    this.transactions.delete(id)
    for (const [key, owner] of this.locks) if (owner === id) this.locks.delete(key)
  }

  private bodyOf(collection: string, id: string, transaction: string | null): string | null {
    if (transaction === null) return this.latest(collection, id)?.body ?? null
    const { writes, snapshot } = this.open(transaction)
    const own = writes.get(keyOf(collection, id))
    return own === undefined ? (this.latest(collection, id, snapshot ?? 0)?.body ?? null) : own
  }

  private lock(collection: string, id: string, transaction: string | null): void {
    const key = keyOf(collection, id)
    const owner = this.locks.get(key) ?? transaction
    const seen = transaction === null ? null : this.open(transaction)
    const changed = seen !== null && (this.latest(collection, id)?.at ?? 0) > (seen.snapshot ?? 0)
    if (owner !== transaction || changed || seen?.broken) {
      if (seen !== null) seen.broken = true
      throw new GatewayFault('DATABASE_TRANSACTION_CONFLICT', `${collection}/${id} is locked or has changed`)
    }
    if (transaction !== null) this.locks.set(key, transaction)
  }

  private write(collection: string, id: string, content: Stored | null, transaction: string | null): void {
    this.table(collection)
    const body = content === null ? null : JSON.stringify(checked({ ...content, _id: id }))
    const key = keyOf(collection, id)
    if (transaction !== null) {
      this.open(transaction).writes.set(key, body)
    } else {
      this.moment++
      this.append(key, body)
    }
  }

  private append(key: string, body: string | null): void {
    const [collection = '', id = ''] = key.split('\0')
    const versions = this.table(collection).get(id) ?? []
    this.table(collection).set(id, [...versions, { at: this.moment, body }])
  }
}

function keyOf(collection: string, id: string): string {
  return `${collection}\0${id}`
}

function checked(doc: Stored): Stored {
  JSON.stringify(doc, (name, value: unknown) => {
    const field = name === '' || /^\d+$/.test(name) || FIELD_NAME.test(name)
    if (!field) throw new GatewayFault('DATABASE_REQUEST_FAILED', `field name not allowed: ${name}`)
    return value
  })
  return doc
}
