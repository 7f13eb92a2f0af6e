import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../config/run/chromium'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(300_000)

const PATIENCE = { timeout: 120_000 }
let browser: Browser
let shop: Shop
const faults: string[] = []

beforeAll(async () => {
  ;[browser, shop] = await Promise.all([launchChromium(), openShop()])
})

afterAll(async () => {
  await browser.close()
  await shop.close()
  forgetShop(shop)
})

/** The console with somebody of the demo in the seat. */
const deskOf = async (person: string, path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/console?lang=zh`)
  await page.locator(`#seat-${person}`).click()
  await page.locator('#content').waitFor()
  await page.goto(`${shop.url}/console?lang=zh#${path}`)
  return page
}

const HEADER = ['会员手机', '会员姓名', '出生日期', '性别', '积分余额']
const BAD = 37
/** Which cell is wrong in the n-th bad row, and what stands there. */
const ways: readonly (readonly [number, string])[] = [[0, '1380013'], [1, ''], [2, '2030-01-01'], [3, '其他'], [4, '-5']]
const LETTERS = 'ABCDE'

const row = (n: number): string[] => {
  const cells = [`137${String(20_000_000 + n)}`, '张三丰', '1990-05-06', n % 2 ? '女' : '男', String(n % 500)]
  const bad = n % 27 === 0 ? n / 27 : BAD
  const [column, text] = ways[bad % ways.length] ?? [0, '']
  if (bad < BAD) cells[column] = text
  return cells
}

const file = { name: '旧会员.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...Array.from({ length: 1000 }, (_, n) => row(n))].map((cells) => cells.join(',')).join('\n')) }

test('1,000 members with 37 bad rows: 963 come in, the 37 are told by row and column; then the whole batch is taken back', async () => {
  const page = await deskOf('hejingyi', '/imports')
  await page.locator('#import-add').click()
  await page.locator('#import-file input[type=file], input#import-file').first().setInputFiles(file)
  await page.locator('#import-open').click()
  await page.locator('#import-mapping').waitFor(PATIENCE)
  await page.locator('#import-map').click()
  await page.locator('#try-go').click(PATIENCE)
  await page.locator('#count-ready').waitFor(PATIENCE)
  await page.locator('#run-go').waitFor(PATIENCE)
  expect([await page.textContent('#count-ready'), await page.textContent('#count-refused')]).toEqual(['963', '37'])
  expect(await page.locator('#report tbody tr.ant-table-row').count()).toBe(BAD)

  await page.locator('#run-go').click()
  await page.locator('#undo-open').waitFor(PATIENCE)
  expect([await page.textContent('#count-made'), await page.textContent('#count-refused')]).toEqual(['963', '37'])
  await page.locator('#report tbody tr.ant-table-row').first().waitFor()
  const told = await page.locator('#report tbody tr.ant-table-row').allTextContents()
  expect(told).toHaveLength(BAD)
  told.forEach((text, n) => {
    const [column] = ways[n % ways.length] ?? [0]
    expect(text).toContain(`${String(n * 27 + 2)}有问题${LETTERS[column] ?? ''} 列「${HEADER[column] ?? ''}」`)
  })
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#bad-rows').click()])
  const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n')
  expect(lines).toHaveLength(BAD + 1)
  expect(lines[1]).toContain('"2","有问题","A","会员手机"')

  await page.locator('#undo-open').click()
  expect(await page.locator('#undo-yes').isDisabled()).toBe(true)
  await page.locator('#undo-reason').fill('拿错了文件')
  await page.locator('#undo-sure').check()
  await page.locator('#undo-yes').click()
  await page.locator('#import-state').getByText('已撤回').waitFor(PATIENCE)
  expect(await page.textContent('#count-undone')).toBe('963')
  expect(await page.textContent('#import-undo-reason')).toContain('拿错了文件')
  await page.locator('#import-forget').click()
  await page.locator('#import-forget-yes').click()
  await page.locator('#import-forgotten').waitFor()
  expect(faults).toEqual([])
})

test('a list is given out with a reason, with phones masked, and stands in the log; the audit shows it behind a whole chain', async () => {
  const page = await deskOf('hejingyi', '/exports')
  await page.locator('#export-add').click()
  expect(await page.locator('#export-open').isDisabled()).toBe(true)
  expect(await page.locator('#export-phones').count()).toBe(0)
  await page.locator('label.ant-segmented-item').getByText('CSV').click()
  await page.locator('#export-reason').fill('年度对账')
  await page.locator('#export-open').click()
  await page.locator('#export-gather').click()
  await page.locator('#export-fetch').waitFor(PATIENCE)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export-fetch').click()])
  const list = readFileSync(await download.path(), 'utf8')
  expect(list).toContain(' **** ')
  // A member's id may hold eleven digits too, but not alone.
  expect(list).not.toMatch(/(?<!\w)1[3-9]\d{9}(?!\w)/)
  await page.goto(`${shop.url}/console?lang=zh#/exports`)
  await page.locator('#exports').getByText('年度对账').waitFor()

  const audit = await deskOf('shenyibai', '/audit?action=export.open')
  await audit.locator('#audit').getByText('年度对账').waitFor(PATIENCE)
  expect(await audit.textContent('#audit')).toContain('何静宜')
  await audit.locator('#chain').getByText('记录完整').waitFor(PATIENCE)
  expect(faults).toEqual([])
})
