import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { at } from './place.mjs'

/** One hash over the names and contents of files and folders (given from the repository's root). */
export const contentHash = (paths) => {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder))
    hash
      .update(`${path}\0`)
      .update(readFileSync(at(path)))
      .update('\0')
  return hash.digest('hex')
}

/** What lies directly in a folder, but for some of it. */
export const parts = (folder, without) =>
  readdirSync(at(folder))
    .filter((name) => !without.includes(name))
    .sort()
    .map((name) => join(folder, name))

const filesUnder = (path) => {
  if (!existsSync(at(path))) return []
  if (statSync(at(path)).isFile()) return [path]
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/**
 * Does `work` unless `stamp` says that it was done for this very hash and `product` is still there. The stamp goes
 * first and comes back last, so an interrupted build is never taken for a finished one.
 */
export const onlyWhenChanged = async ({ stamp, hash, product }, work) => {
  const current = existsSync(at(stamp)) && existsSync(at(product)) && readFileSync(at(stamp), 'utf8') === hash
  if (current) return
  rmSync(at(stamp), { force: true })
  await work()
  mkdirSync(dirname(at(stamp)), { recursive: true })
  writeFileSync(at(stamp), hash)
}
