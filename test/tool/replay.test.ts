import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { runTool, summaryOf } from './command'

jest.setTimeout(180_000)

const csv = join(__dirname, '../fixture/replay/three-buyers.csv')
/** Real purchases of the customer-base literature; not a part of the product. */
const sample = process.env.HUIJI_CDNOW ?? resolve(__dirname, '../../../shared/data/cdnow-sample.txt')
const folder = mkdtempSync(join(tmpdir(), 'huiji-replay-'))
const db = (name: string): string => join(folder, `${name}.db`)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Everything a database holds except when its programme was published. */
const contents = (file: string): Record<string, string[]> => {
  const open = new Database(file)
  const names = open.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'`)
  const tables = (names.raw().all() as [string][]).map(([name]) => name).filter((name) => name !== 'programme')
  return Object.fromEntries(
    tables.map((name) => [name, (open.prepare(`SELECT _id, body FROM "${name}" ORDER BY _id`).raw().all() as string[][])
        // The one thing that differs between two runs is when the programme was published.
        .map((row) => row.join('=').replace(/"from":\d+/, '"from":0'))]),
  )
}

const replay = (file: string, ...words: string[]) => runTool('replay', ['--programme', 'z11', '--db', file, ...words])

describe('replay', () => {
  it('joins with the first purchase, earns from the next, and issues nothing the second time', async () => {
    const first = await replay(db('csv'), csv)
    expect(summaryOf(first.out)).toMatchObject({
      programme: 'z11',
      members: 3,
      orders: 6,
      amountFen: 220_929,
      amount: '¥2,209.29',
      pointsIssued: 88 + 499 + 1000,
      thisRun: { members: 3, orders: 6, pointsIssued: 1587 },
    })
    const before = contents(db('csv'))
    const again = await replay(db('csv'), csv)
    expect(summaryOf(again.out)).toMatchObject({ members: 3, pointsIssued: 1587, thisRun: { members: 0, orders: 0, pointsIssued: 0 } })
    expect(contents(db('csv'))).toEqual(before)
    expect(await runTool('verify', ['--db', db('csv')])).toMatchObject({ code: 0 })
  })

  it('stops at a bad line before anything is posted, names it, and leaves it out only when told to', async () => {
    const file = join(folder, 'bad.csv')
    writeFileSync(file, `${readFileSync(csv, 'utf8')}dee,2025-05-10,-3,HZ01,D-1\n`)
    const stopped = await replay(db('bad'), file)
    expect(stopped.code).toBe(2)
    expect(stopped.told).toContain('line 8, amount')
    expect(existsSync(db('bad'))).toBe(false)
    const skipped = await replay(db('bad'), '--skip-bad', file)
    expect(summaryOf(skipped.out)).toMatchObject({ members: 3, orders: 6, skipped: [{ line: 8, field: 'amount', got: '-3' }] })
  })

  it('leaves a database alone that runs another programme', async () => {
    const other = await runTool('replay', ['--programme', 'hemu', '--db', db('csv'), csv])
    expect(other).toMatchObject({ code: 2 })
    expect(other.told).toContain('z11')
  })

  it.each([
    [['--db', 'x.db'], 'npm run replay'],
    [['--programme', 'nowhere', '--db', 'x.db', csv], 'nowhere'],
    [['--programme', 'z11', '--db', 'x.db', '/nowhere/at/all'], 'cannot be read'],
    [['--programme', 'z11', '--db', 'x.db', '--fast', csv], '--fast'],
  ])('says what is wrong with %j', async (words, told) => {
    const ended = await runTool('replay', words)
    expect(ended.code).toBe(2)
    expect(ended.told).toContain(told)
  })

  const real = existsSync(sample) ? it : it.skip
  if (!existsSync(sample)) console.warn('The CDNOW sample is not here; set HUIJI_CDNOW to its path to replay it.')

  real('takes in the CDNOW sample to the fen and the point, also when it was killed half-way', async () => {
    const whole = await replay(db('whole'), sample)
    expect(summaryOf(whole.out)).toMatchObject({ members: 2357, orders: 6919, amount: '¥244,091.94', pointsIssued: 164_338 })
    const killed = await runTool('replay', ['--programme', 'z11', '--db', db('killed'), sample], /of 6,919 orders/)
    expect(killed.code).toBe(null)
    const goneOn = await replay(db('killed'), sample)
    expect(summaryOf(goneOn.out)).toMatchObject({ members: 2357, orders: 6919, pointsIssued: 164_338 })
    expect(contents(db('killed'))).toEqual(contents(db('whole')))
    const verified = await runTool('verify', ['--db', db('killed')])
    expect(summaryOf(verified.out)).toEqual({ members: 2357, entries: 6919, orders: 6919, differences: 0 })
  })
})

describe('verify', () => {
  it('names what was tampered with and whose it is, and exits with 1', async () => {
    await replay(db('tampered'), csv)
    const open = new Database(db('tampered'))
    const [row] = open.prepare(`SELECT _id, body FROM account WHERE body LIKE '%1000%' LIMIT 1`).raw().all() as [string, string][]
    if (!row) throw new Error('no account to tamper with')
    open.prepare('UPDATE account SET body = ? WHERE _id = ?').run(row[1].replace('"balance":1000', '"balance":1001'), row[0])
    open.close()
    const ended = await runTool('verify', ['--db', db('tampered')])
    expect(ended.code).toBe(1)
    expect(ended.out).toContain(row[0])
    expect(ended.out).toContain('wallet points')
    expect(ended.out).toContain('"differences":1')
  })

  it('refuses a database that is not there', async () => {
    const ended = await runTool('verify', ['--db', db('nowhere')])
    expect(ended).toMatchObject({ code: 2 })
    expect(existsSync(db('nowhere'))).toBe(false)
  })
})
