import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPlaces, presets } from '../../cloudfunctions/core/programme'
import { runTool } from './command'

jest.setTimeout(120_000)

const folder = mkdtempSync(join(tmpdir(), 'huiji-programme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return file
}

const programme = (...words: string[]) => runTool('programme', words)
const lines = (out: string): string[] => out.trim().split('\n')

describe('check', () => {
  test('a valid programme is told with its sizes', async () => {
    expect(await programme('check', 'hemu')).toMatchObject({ code: 0, out: 'hemu is valid: hemu 2026-03, wallets 2, earn 3, tiers 3\n' })
    const file = fileOf('editor.json', { $schema: './programme.schema.json', ...(presets.z11 as object) })
    expect(await programme('check', file, '--json')).toMatchObject({ code: 0, out: expect.stringContaining('"ok":true') as string })
  })

  test('every fault of another is told at once, one a line: path, rule, what would be valid, what stands there', async () => {
    const file = fileOf('bad.json', { ...(presets.z11 as object), zone: 'Nowhere', extra: 1, earn: [], edition: 'x' })
    const { code, out } = await programme('check', file)
    expect(code).toBe(1)
    expect(lines(out)).toEqual([
      '$.edition  field.invalid_format: a year and month such as 2026-03; got "x"',
      '$.zone  field.custom: an IANA time zone such as Asia/Shanghai; got "Nowhere"',
      '$.extra  field.unknown: no such field: take it out or correct its name',
      '$.wallets[0]  wallet.unearned: a wallet that at least one rule of earn or activities fills; got points',
      '$.tiers[1].any[1].wallet  tier.unearned: a wallet that a rule fills: none is filled; got points',
    ])
    const told = JSON.parse((await programme('check', file, '--json')).out) as { ok: boolean; faults: unknown[] }
    expect(told.ok).toBe(false)
    expect(told.faults).toHaveLength(5)
    expect(told.faults[0]).toEqual({ path: '$.edition', rule: 'field.invalid_format', valid: 'a year and month such as 2026-03', got: '"x"' })
  })

  test.each([
    ['broken.json', '{\n  "id": "z11",\n  "name": {,\n}', '$  json.malformed: a field name in double quotes, at line 3, column 12; got ","'],
    ['large.json', ' '.repeat(1_000_001), '$  file.tooLarge: 1,000,000 bytes at most; got 1,000,001 bytes'],
    ['twice.json', '{"id": "a", "id": "b"}', '$  json.repeated: one field "id" an object: this one stands here twice, at line 1, column 13'],
    ['list.json', '[]', '$  field.invalid_type: an object; got []'],
  ])('%s is no programme', async (name, text, told) => {
    const { code, out } = await programme('check', fileOf(name, text))
    expect(code).toBe(1)
    expect(lines(out)[0]).toContain(told)
  })

  test.each([
    [[]],
    [['chek', 'hemu']],
    [['check']],
    [['check', 'hemu', 'z11']],
    [['check', 'hemu', '--fast']],
    [['check', '/nowhere/at/all.json']],
    [['check', tmpdir()]],
  ])('%j is a wrong command', async (words) => {
    const { code, told } = await programme(...words)
    expect(code).toBe(2)
    expect(told).toMatch(/npm run programme|cannot be read|is not a file/)
  })
})

describe('a preset with open places', () => {
  test('is told place by place, and is never published', async () => {
    const { code, out } = await programme('check', 'value-points')
    expect(code).toBe(1)
    expect(lines(out)).toHaveLength(openPlaces(presets['value-points']).length)
    expect(lines(out)[1]).toMatch(/^\$\.earn\[0\]\.perFen {2}figure\.open: whole fen; got open: 每 x 元得 y 分/)
    const db = join(folder, 'open.db')
    expect(await programme('publish', 'value-points', '--db', db)).toMatchObject({ code: 1, out })
    expect(await programme('publish', 'value-points', '--db', db, '--draft')).toMatchObject({ code: 1, out })
    expect(existsSync(db)).toBe(false)
  })

  test('is filled with demo values, which are told to be some, and is valid then', async () => {
    const { code, out, told } = await programme('fill', 'value-points')
    expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining("Demo values, nobody's rules") as string })
    expect(await programme('check', fileOf('filled.json', out))).toMatchObject({ code: 0 })
    expect(JSON.parse((await programme('fill', 'z11')).out)).toEqual(presets.z11)
    expect(await programme('fill', 'karma')).toMatchObject({ code: 2, told: expect.stringContaining('No preset is called karma') as string })
  })
})

describe('versions of a database', () => {
  const db = join(folder, 'chain.db')
  const on = (...words: string[]) => programme(...words, '--db', db)
  const spring = () => fileOf('spring.json', { ...(presets.z11 as object), edition: '2026-04' })

  test('publish, schedule, keep a draft, go back, and list', async () => {
    expect(await on('publish', 'z11')).toMatchObject({ code: 0, out: expect.stringMatching(/^version 1: z11 2026-01, live, from /) as string })
    const later = await on('publish', spring(), '--at', '2099-01-01')
    expect(later).toMatchObject({ code: 0, out: 'version 2: z11 2026-04, coming, from 2098-12-31T16:00:00.000Z\n' })
    expect(await on('publish', spring(), '--draft')).toMatchObject({ code: 0, out: 'version 3: z11 2026-04, draft\n' })
    const taken = await on('publish', fileOf('other.json', { ...(presets.z11 as object), edition: '2027-01' }), '--at', '2099-01-01T00:00+08:00')
    expect(taken).toMatchObject({ code: 1, out: expect.stringContaining('from  version.moment: another moment than 4070880000000') as string })
    expect(await on('publish', '3')).toMatchObject({ code: 0, out: expect.stringMatching(/^version 3: z11 2026-04, live/) as string })
    expect(await on('rollback', '1')).toMatchObject({ code: 0, out: expect.stringMatching(/^version 4: z11 2026-01, live/) as string })
    expect(await on('rollback', '9')).toMatchObject({ code: 1, out: 'version  version.unknown: a version from 1 to 4; got 9\n' })
    const listed = JSON.parse((await on('versions', '--json')).out) as { items: { version: number; state: string }[] }
    expect(listed.items.map(({ version, state }) => `${String(version)} ${state}`)).toEqual(['4 live', '3 past', '2 coming', '1 past'])
    expect(lines((await on('versions', '--before', '3')).out)).toHaveLength(2)
  })

  test('an invalid file is told and makes no database', async () => {
    const nowhere = join(folder, 'nowhere.db')
    const ended = await programme('publish', fileOf('wrong.json', { ...(presets.z11 as object), earn: [] }), '--db', nowhere)
    expect(ended.code).toBe(1)
    expect(ended.out).toContain('wallet.unearned')
    expect(existsSync(nowhere)).toBe(false)
  })

  test.each([
    [['publish', 'z11', '--db', 'x.db', '--at', '2026-02-31'], '2026-02-31 is no moment'],
    [['publish', 'z11', '--db', 'x.db', '--at', 'tomorrow'], 'tomorrow is no moment'],
    [['publish', 'z11', '--db', 'x.db', '--at', '2026-04-01', '--draft'], 'leave out --draft or --at'],
    [['publish', 'z11'], 'npm run programme'],
    [['versions', '--db', '/nowhere/chain.db'], 'There is no database'],
    [['rollback', 'one', '--db', 'x.db'], 'one is no version'],
  ])('%j is a wrong command', async (words, told) => {
    const ended = await programme(...words)
    expect(ended.code).toBe(2)
    expect(ended.told).toContain(told)
    expect(existsSync('x.db')).toBe(false)
  })
})

describe('diff', () => {
  const dearer = () => {
    const document = structuredClone(presets.z11) as { tiers: { any: { threshold: unknown }[] }[] }
    Object.assign(document.tiers[1]?.any[0] ?? {}, { threshold: { reaches: 80_000 } })
    return fileOf('dearer.json', document)
  }

  test.each([
    [[], '金卡会员：单笔实收由满 ¥500 改为满 ¥800\n'],
    [['--lang', 'en'], 'Gold: one purchase: from ¥500 or more to ¥800 or more\n'],
  ])('says in words how two programmes differ %j', async (words, out) => {
    expect(await programme('diff', 'z11', dearer(), ...words)).toMatchObject({ code: 0, out })
  })

  test('tells nothing of equal ones, and places to machines', async () => {
    expect(await programme('diff', 'z11', 'z11')).toMatchObject({ code: 0, out: '' })
    const told = JSON.parse((await programme('diff', 'z11', dearer(), '--json')).out) as { path: string }[]
    expect(told.map(({ path }) => path)).toEqual(['$.tiers[1].any[0]'])
    expect((await programme('diff', 'z11', 'hemu', '--lang', 'fr')).code).toBe(2)
  })
})
