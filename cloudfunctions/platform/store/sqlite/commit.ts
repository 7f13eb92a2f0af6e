/**
 * Group commit. Transactions that are ready in the same turn of the event loop share one SQLite transaction and so one
 * fsync. Each is checked against what it read before anything of it is applied, so one that must fail leaves no trace
 * and its neighbours do not notice.
 */
import type { Schema } from '../../../../types/port/store'
import type { Read, Write } from '../buffer'
import { fieldOf } from '../document'
import { StoreError } from '../fault'
import { indexedFields } from '../schema'
import type { Connection } from './connection'

/** Bounds how long the event loop stands still for one group. */
const GROUP = 256

interface Waiting {
  reads: readonly Read[]
  writes: readonly Write[]
  settle: (refused: StoreError | null) => void
  fail: (error: unknown) => void
}

export class GroupCommit {
  private waiting: Waiting[] = []
  private scheduled = false

  constructor(private readonly connection: Connection, private readonly declared: Schema) {}

  /** Null when committed; Conflict or DuplicateKey when this one alone is refused; throws when the file fails. */
  commit(reads: readonly Read[], writes: readonly Write[]): Promise<StoreError | null> {
    return new Promise((settle, fail) => {
      this.waiting.push({ reads, writes, settle, fail })
      this.schedule()
    })
  }

  /** Whether what was read belongs to different moments. Checked under one snapshot of the file. */
  stale(reads: readonly Read[]): StoreError | null {
    return reads.length < 2 ? null : this.connection.within('DEFERRED', () => this.changed(reads))
  }

  flush(): void {
    while (this.waiting.length > 0) this.commitGroup(this.waiting.splice(0, GROUP))
  }

  private schedule(): void {
    if (this.scheduled) return
    this.scheduled = true
    setImmediate(() => {
      this.scheduled = false
      this.commitGroup(this.waiting.splice(0, GROUP))
      if (this.waiting.length > 0) this.schedule()
    })
  }

  private commitGroup(group: readonly Waiting[]): void {
    if (group.length === 0) return
    try {
      const answers = this.connection.within('IMMEDIATE', () => {
        const stamp = this.nextStamp()
        return group.map(({ reads, writes }) => {
          const refused = this.changed(reads) ?? this.taken(writes)
          if (refused === null) writes.forEach((write) => this.apply(write, stamp))
          return refused
        })
      })
      group.forEach(({ settle }, at) => settle(answers[at] ?? null))
    } catch (error) {
      group.forEach(({ fail }) => fail(error))
    }
  }

  /** Versions are never used twice, so a document that was removed and made again cannot pass for the one read. */
  private nextStamp(): number {
    const [row] = this.connection.rows('UPDATE "_stamp" SET stamp = stamp + 1 RETURNING stamp')
    return Number(row?.[0])
  }

  private changed(reads: readonly Read[]): StoreError | null {
    const moved = reads.find(({ collection, id, version }) => this.versionOf(collection, id) !== version)
    return moved === undefined ? null : new StoreError('Conflict', `${moved.collection}/${moved.id} changed meanwhile`)
  }

  private taken(writes: readonly Write[]): StoreError | null {
    const clash = writes.find(({ fresh, collection, id }) => fresh && this.versionOf(collection, id) !== 0)
    return clash === undefined ? null : new StoreError('DuplicateKey', `${clash.collection}/${clash.id} exists`)
  }

  private versionOf(collection: string, id: string): number {
    const [row] = this.connection.rows(`SELECT version FROM "${collection}" WHERE _id = ?`, [id])
    return row === undefined ? 0 : Number(row[0])
  }

  private apply({ collection, id, body }: Write, stamp: number): void {
    if (body === null) return this.connection.run(`DELETE FROM "${collection}" WHERE _id = ?`, [id])
    const doc = JSON.parse(body) as object
    const fields = indexedFields(this.declared, collection)
    const columns = ['body', 'version', ...fields].map((name) => `"${name}"`)
    const values = [id, body, stamp, ...fields.map((field) => fieldOf(doc, field))]
    this.connection.run(
      `INSERT INTO "${collection}" (_id, ${columns.join(', ')}) VALUES (${values.map(() => '?').join(', ')})
       ON CONFLICT (_id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      values,
    )
  }
}
