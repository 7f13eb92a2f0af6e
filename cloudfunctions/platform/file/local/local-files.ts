import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '../../../../types/port/files'
import { checkName } from '../name'

/** Where the local host serves them. */
const PATH = '/picture/'

/**
 * Files in a folder beside the database. Written aside, to the disk, and renamed into place, so that whoever reads one
 * reads it whole, whenever the machine stopped.
 */
export const localFiles = (folder: string): Files => {
  const at = (name: string): string => {
    checkName(name)
    return join(folder, name)
  }
  return {
    async put(name, bytes) {
      const file = at(name)
      if (await isThere(file, bytes.byteLength)) return
      await mkdir(folder, { recursive: true })
      await place(file, bytes)
    },
    async get(name) {
      return readFile(at(name)).catch(none)
    },
    async remove(name) {
      await rm(at(name), { force: true })
    },
    addresses: async (names) => new Map(names.map((name) => [name, PATH + name])),
  }
}

const place = async (file: string, bytes: Uint8Array): Promise<void> => {
  const aside = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(aside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, file)
  } finally {
    await rm(aside, { force: true })
  }
}

const isThere = async (file: string, bytes: number): Promise<boolean> => {
  const known = await stat(file).catch(none)
  return known?.size === bytes
}

const none = (fault: unknown): null => {
  if (typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ENOENT') return null
  throw fault
}
