/**
 * What a transaction has read and means to write. Writes wait until the work is done: both databases then check and
 * apply them in one go, a work that throws has touched nothing, and locks in the cloud are held for the shortest time.
 */
import type { Doc, Schema, Tx } from '../../../types/port/store'
import { bodyOf, checkCollection, checkId } from './document'
import { StoreError, outOfBounds } from './fault'
import { TRANSACTION_OPERATIONS } from './limit'

export interface Read {
  collection: string
  id: string
  body: string | null
  /** What the adapter compares at commit; 0 where there was no document. */
  version: number
}

export interface Write {
  collection: string
  id: string
  /** Began as an insert: the id must not exist when the transaction commits. */
  fresh: boolean
  /** Null removes. */
  body: string | null
}

type Load = (collection: string, id: string) => Promise<Read>

export class TransactionBuffer implements Tx {
  private readonly loaded = new Map<string, Promise<Read>>()
  private readonly written = new Map<string, Write>()
  private refused: unknown = null
  private over = false

  constructor(private readonly declared: Schema, private readonly load: Load) {}

  async get<T extends Doc>(collection: string, id: string): Promise<T | null> {
    const key = this.keyOf(collection, id)
    const own = this.written.get(key)
    if (own !== undefined) return parsed<T>(own.body)
    const read = this.loaded.get(key) ?? this.load(collection, id)
    this.loaded.set(key, read)
    return parsed<T>((await read).body)
  }

  async insert<T extends Doc>(collection: string, doc: T): Promise<void> {
    this.refusing(() => this.write(collection, doc._id, bodyOf(this.declared, collection, doc), true))
  }

  async put<T extends Doc>(collection: string, doc: T): Promise<void> {
    this.refusing(() => this.write(collection, doc._id, bodyOf(this.declared, collection, doc), false))
  }

  async remove(collection: string, id: string): Promise<void> {
    this.refusing(() => this.write(collection, id, null, false))
  }

  reads(): Promise<Read[]> {
    return Promise.all(this.loaded.values())
  }

  /** The last word per document; throws what an earlier write was refused with, even if the work swallowed it. */
  writes(): Write[] {
    if (this.refused !== null) throw this.refused
    return [...this.written.values()]
  }

  operations(): number {
    return this.loaded.size + this.written.size
  }

  end(): void {
    this.over = true
  }

  private write(collection: string, id: string, body: string | null, insert: boolean): void {
    const key = this.keyOf(collection, id)
    const own = this.written.get(key)
    if (insert && own !== undefined && own.body !== null) {
      throw new StoreError('DuplicateKey', `${collection}/${id} is written twice in one transaction`)
    }
    this.written.set(key, { collection, id, fresh: own?.fresh ?? insert, body })
  }

  private refusing(step: () => void): void {
    try {
      step()
    } catch (error) {
      this.refused ??= error
      throw error
    }
  }

  private keyOf(collection: string, id: string): string {
    if (this.over) throw new Error('the transaction is over: a call was not awaited inside its work')
    checkCollection(this.declared, collection)
    checkId(id)
    const key = `${collection}\0${id}`
    if (!this.loaded.has(key) && !this.written.has(key) && this.operations() >= TRANSACTION_OPERATIONS) {
      throw outOfBounds(`a transaction has at most ${TRANSACTION_OPERATIONS} operations`)
    }
    return key
  }
}

function parsed<T>(body: string | null): T | null {
  return body === null ? null : (JSON.parse(body) as T)
}
