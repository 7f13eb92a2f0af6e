/** The Store port: what both databases can do, and nothing more. Behaviour is fixed by test/platform/store. */

/** A stored document. `_id` is computable by its writer; field names follow the cloud's rule (<= 32 of [A-Za-z0-9_]). */
export interface Doc {
  _id: string
}

/** A declared index: the fields in order. `_id` breaks ties, so an ordering is always total. */
export type IndexFields = readonly string[]

/** One collection and its indexes; a query outside them is refused, here as in the cloud. */
export interface CollectionSchema {
  indexes: Readonly<Record<string, IndexFields>>
}

export type Schema = Readonly<Record<string, CollectionSchema>>

export type Scalar = string | number | boolean | null

export interface Range {
  gt?: string | number
  gte?: string | number
  lt?: string | number
  lte?: string | number
}

export interface Query {
  /** Equality on the leading fields of one declared index. */
  eq?: Readonly<Record<string, Scalar>>
  /** A range on the index field that follows the equal ones; the page is ordered by it. At most one field. */
  range?: Readonly<Record<string, Range>>
  /** Order by this index field when there is no range on it. */
  order?: string
  /** Residual filter, Mongo style; it narrows the rows examined, never the rows read. */
  match?: Readonly<Record<string, unknown>>
  desc?: boolean
  /** Rows examined, 1 to 1,000. */
  limit: number
  /** Go on behind a cursor that an earlier page gave (its `next`). */
  after?: string
  /** Go back before a cursor (an earlier page's `previous`); items still come in the query's own order. */
  before?: string
}

export interface Page<T> {
  items: T[]
  /** Cursor behind the last row examined; null at the end. */
  next: string | null
  /** Cursor before the first row examined; null at the beginning. */
  previous: string | null
}

export interface Tx {
  get<T extends Doc>(collection: string, id: string): Promise<T | null>
  /** Fails the transaction with DuplicateKey when the id exists. */
  insert<T extends Doc>(collection: string, doc: T): Promise<void>
  /** Writes the whole document, new or not. */
  put<T extends Doc>(collection: string, doc: T): Promise<void>
  remove(collection: string, id: string): Promise<void>
}

export interface Store {
  get<T extends Doc>(collection: string, id: string): Promise<T | null>
  find<T extends Doc>(collection: string, query: Query): Promise<Page<T>>
  /**
   * Runs `work` and commits all of its writes or none. `work` may run several times (a conflict is retried inside with
   * full jitter), so it must decide from what it reads through `tx` alone. What it throws rolls back and is passed on.
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Names of the faults a store throws (`error.name`). Conflict leaves the store only when the retries are used up. */
export type StoreFault = 'DuplicateKey' | 'Conflict' | 'Unavailable' | 'UndeclaredQuery' | 'OutOfBounds'
