/** One open file, its statement cache, and the engine's errors in the port's words. */
import Database from 'libsql'
import { StoreError, unavailable } from '../fault'
import { bind } from './bind'

const TROUBLE: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'is not a database',
  SQLITE_CORRUPT: 'is damaged',
  SQLITE_FULL: 'cannot grow: the disk is full',
  SQLITE_BUSY: 'is locked by another process',
  SQLITE_LOCKED: 'is locked by another process',
  SQLITE_CANTOPEN: 'cannot be opened',
  SQLITE_READONLY: 'cannot be written',
  SQLITE_IOERR: 'cannot be read or written',
}

export class Connection {
  private readonly db: InstanceType<typeof Database>
  private readonly statements = new Map<string, ReturnType<InstanceType<typeof Database>['prepare']>>()

  constructor(private readonly file: string, busyMs: number) {
    this.db = opened(file)
    this.guarded(() => {
      this.db.exec(`PRAGMA busy_timeout = ${busyMs}`)
      this.db.exec('PRAGMA journal_mode = WAL')
      // Every acknowledged commit is on the disk, power cut or not.
      this.db.exec('PRAGMA synchronous = FULL')
    })
  }

  /** SQL texts come from the schema, so the cache is bounded by it. */
  rows(sql: string, values: readonly unknown[] = []): unknown[][] {
    return this.guarded(() => this.statement(sql).all(values.map(bind)) as unknown[][])
  }

  run(sql: string, values: readonly unknown[] = []): void {
    this.guarded(() => this.statement(sql).run(values.map(bind)))
  }

  exec(sql: string): void {
    this.guarded(() => this.db.exec(sql))
  }

  /** `mode` IMMEDIATE takes the write lock of the file first, so that what is checked inside stays true. */
  within<T>(mode: 'IMMEDIATE' | 'DEFERRED', work: () => T): T {
    this.exec(`BEGIN ${mode}`)
    try {
      const value = work()
      this.exec('COMMIT')
      return value
    } catch (error) {
      if (this.db.inTransaction) this.exec('ROLLBACK')
      throw error
    }
  }

  /** Leaves one whole file: the driver closes late, when its statements are collected, and would leave the WAL. */
  close(): void {
    if (!this.db.open) return
    this.rows('PRAGMA wal_checkpoint(TRUNCATE)')
    this.statements.clear()
    this.db.close()
  }

  private statement(sql: string) {
    const known = this.statements.get(sql)
    if (known !== undefined) return known
    const made = this.db.prepare(sql)
    // Rows as plain lists: rows as objects carry a field of the driver's own, and a write refuses raw().
    if (made.reader) made.raw()
    this.statements.set(sql, made)
    return made
  }

  private guarded<T>(work: () => T): T {
    if (!this.db.open) throw unavailable(`the database ${this.file} is closed`)
    try {
      return work()
    } catch (error) {
      throw faultOf(error, this.file)
    }
  }
}

function opened(file: string): InstanceType<typeof Database> {
  try {
    return new Database(file)
  } catch (error) {
    // The driver gives no code here, only words around the system's number.
    throw unavailable(`the database ${file} cannot be opened`, error)
  }
}

function faultOf(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code
  if (error instanceof StoreError || typeof code !== 'string') return error
  // Extended codes begin with the plain one: SQLITE_IOERR_WRITE, SQLITE_BUSY_SNAPSHOT.
  const known = Object.keys(TROUBLE).find((name) => code === name || code.startsWith(`${name}_`))
  return unavailable(`the database ${file} ${TROUBLE[known ?? ''] ?? `failed with ${code}`}`, error)
}
