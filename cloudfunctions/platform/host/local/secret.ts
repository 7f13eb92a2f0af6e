import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The chain's secret on this machine: 32 random bytes as hex in `<database>.secret`, made once. It belongs to its
 * database: phones and codes in there are known by digests under it. Written aside and linked into place, so that of two
 * first starts one wins whole and both read the same.
 */
export const openSecret = async (database: string): Promise<string> => {
  const file = `${database}.secret`
  await mkdir(dirname(file), { recursive: true })
  if (!(await exists(file))) await create(file)
  const secret = (await readFile(file, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Error(`${file} does not hold a secret of this programme`)
  return secret
}

const create = async (file: string): Promise<void> => {
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    await link(aside, file)
  } catch (fault) {
    if (!isCode(fault, 'EEXIST')) throw fault
  } finally {
    await unlink(aside)
  }
}

const exists = async (file: string): Promise<boolean> => {
  try {
    await readFile(file)
    return true
  } catch (fault) {
    if (isCode(fault, 'ENOENT')) return false
    throw fault
  }
}

const isCode = (fault: unknown, code: string): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === code
