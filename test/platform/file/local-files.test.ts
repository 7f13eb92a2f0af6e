import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localFiles } from '../../../cloudfunctions/platform/file/local'
import { filesConform } from './conformance'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'huiji-files-')), 'shop.db.files')
})
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true })
})

filesConform(() => localFiles(folder))

test('nothing lies beside the file when it is put away', async () => {
  const name = `${'e'.repeat(64)}.jpg`
  await localFiles(folder).put(name, Buffer.from('whole'))
  expect(readdirSync(folder)).toEqual([name])
})

test('a file that a crash left short is written anew', async () => {
  const [files, name] = [localFiles(folder), `${'f'.repeat(64)}.jpg`]
  await files.put(name, Buffer.from('whole'))
  writeFileSync(join(folder, name), 'wh')
  await files.put(name, Buffer.from('whole'))
  expect(String(Buffer.from((await files.get(name)) ?? []))).toBe('whole')
})

test('a folder that cannot be is a fault, and what was begun is not left about', async () => {
  writeFileSync(folder, 'a file stands where the folder should')
  await expect(localFiles(folder).put(`${'a'.repeat(64)}.png`, Buffer.from('x'))).rejects.toThrow()
})
