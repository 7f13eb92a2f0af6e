import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for every test of the file; gives the path of a database file in it. */
export function eachInFolder(): (name?: string) => string {
  const folders: string[] = []
  beforeEach(() => {
    folders.push(mkdtempSync(join(tmpdir(), 'store-')))
  })
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
  return (name = 'one.db') => join(folders.at(-1) ?? '', name)
}
