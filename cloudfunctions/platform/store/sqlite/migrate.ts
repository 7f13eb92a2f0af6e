/**
 * Brings a file to the declared schema. Shadow columns are plain: SQLite does not treat an index on a generated column
 * as covering. What a file keeps up is written in it, so that a column which was dropped from the schema for a while,
 * and went stale, is filled again when it comes back.
 */
import type { Schema } from '../../../../types/port/store'
import { indexedFields } from '../schema'
import type { Connection } from './connection'

export function migrate(connection: Connection, declared: Schema): void {
  connection.within('IMMEDIATE', () => {
    connection.exec('CREATE TABLE IF NOT EXISTS "_kept" (collection TEXT PRIMARY KEY, fields TEXT NOT NULL)')
    connection.exec('CREATE TABLE IF NOT EXISTS "_stamp" (one INTEGER PRIMARY KEY, stamp INTEGER NOT NULL)')
    connection.exec('INSERT OR IGNORE INTO "_stamp" VALUES (1, 0)')
    for (const collection of Object.keys(declared)) migrateCollection(connection, declared, collection)
  })
}

export function indexName(collection: string, fields: readonly string[]): string {
  return `"${collection} by ${fields.join(', ')}"`
}

function migrateCollection(connection: Connection, declared: Schema, collection: string): void {
  const table = `"${collection}"`
  const always = '_id TEXT PRIMARY KEY, body TEXT NOT NULL, version INTEGER NOT NULL'
  connection.exec(`CREATE TABLE IF NOT EXISTS ${table} (${always})`)
  const [row] = connection.rows('SELECT fields FROM "_kept" WHERE collection = ?', [collection])
  const kept = row === undefined ? [] : (JSON.parse(String(row[0])) as string[])
  const columns = connection.rows(`SELECT name FROM pragma_table_info('${collection}')`).map(([name]) => name)
  const fields = indexedFields(declared, collection)
  for (const field of fields.filter((name) => !kept.includes(name))) {
    if (!columns.includes(field)) connection.exec(`ALTER TABLE ${table} ADD COLUMN "${field}"`)
    connection.exec(`UPDATE ${table} SET "${field}" = json_extract(body, '$.${field}')`)
  }
  for (const index of Object.values(declared[collection]?.indexes ?? {})) {
    const columnList = [...index, '_id'].map((field) => `"${field}"`).join(', ')
    connection.exec(`CREATE INDEX IF NOT EXISTS ${indexName(collection, index)} ON ${table} (${columnList})`)
  }
  if (JSON.stringify(kept) !== JSON.stringify(fields)) {
    connection.run('INSERT OR REPLACE INTO "_kept" VALUES (?, ?)', [collection, JSON.stringify(fields)])
  }
}
