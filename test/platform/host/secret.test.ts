import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openSecret } from '../../../cloudfunctions/platform/host/local/secret'
import { readArguments } from '../../../cloudfunctions/platform/host/local/arguments'

const database = () => join(mkdtempSync(join(tmpdir(), 'huiji-secret-')), 'data', 'shop.db')

test('is 32 random bytes, readable by its owner alone, and the same ever after', async () => {
  const at = database()
  const secret = await openSecret(at)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(statSync(`${at}.secret`).mode & 0o777).toBe(0o600)
  expect(await openSecret(at)).toBe(secret)
  expect(await openSecret(database())).not.toBe(secret)
})

test('starts at the same moment agree on one, and leave nothing beside it', async () => {
  const at = database()
  const secrets = await Promise.all(Array.from({ length: 20 }, () => openSecret(at)))
  expect(new Set(secrets).size).toBe(1)
  expect(readdirSync(dirname(at))).toEqual(['shop.db.secret'])
})

test('a file that holds something else is a fault that names it', async () => {
  const at = join(mkdtempSync(join(tmpdir(), 'huiji-secret-')), 'shop.db')
  writeFileSync(`${at}.secret`, 'short')
  await expect(openSecret(at)).rejects.toThrow(`${at}.secret`)
})

describe('arguments', () => {
  test('default to this machine alone', () => {
    expect(readArguments([])).toEqual({ port: 3210, host: '127.0.0.1', db: '.huiji/huiji.db' })
  })

  test('are taken as given', () => {
    const words = ['--port', '0', '--host', '0.0.0.0', '--db', 'a.db']
    expect(readArguments(words)).toEqual({ port: 0, host: '0.0.0.0', db: 'a.db' })
  })

  test.each([[['--port', 'x']], [['--port', '65536']], [['--prot', '1']], [['more']]])('%j are refused', (words) => {
    expect(() => readArguments(words)).toThrow()
  })
})
