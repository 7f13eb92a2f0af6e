import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium'
import { contactSheet, type Picture } from './contact-sheet'
import list from './screens.json'

interface Screen {
  name: string
  as: string
  /** A page, or one of the join links that the demo offers, by its place in the list. */
  path?: string
  link?: number
  /** Shown once this is there; pressed before that, where a screen opens by a tap. */
  ready: string
  press?: string
  /** Done one after the other before that: something is typed there, or it is pressed. */
  steps?: { at: string; text?: string }[]
}

const screens: Screen[] = list
const looks = ['light', 'dark', 'elder'] as const
const query = { light: 'theme=light', dark: 'theme=dark', elder: 'theme=light&mode=elder' }
/** Built into dist/tool. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'screens')
const size = { width: 390, height: 844 }
const patienceMs = 30_000
/** Sheets rise and figures roll for at most this long. */
const settleMs = 700

/** A shop of its own, on a free port, with a database that is thrown away. */
const openShop = async (data: string): Promise<{ url: string; child: ChildProcess }> => {
  const words = [join(root, 'dist/local/main.mjs'), '--port', '0', '--db', join(data, 'shop.db')]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const part of child.stdout) {
    said += String(part)
    const url = /(http:\/\/[^\s/]+)\/desk/.exec(said)?.[1]
    if (url) return { url, child }
  }
  throw new Error(`the shop did not open:\n${said}`)
}

/** The pages behind the demo's join links: scenes are the chain's data, so they are asked for. */
const joinPages = async (url: string): Promise<string[]> => {
  const { links } = (await (await fetch(`${url}/demo/people`)).json()) as { links: { url: string }[] }
  return links.map((link) => link.url.slice(link.url.indexOf('#') + 1))
}

/** One picture; throws where the screen did not come, or the page broke. */
const photograph = async (
  browser: Browser,
  url: string,
  screen: Screen,
  look: (typeof looks)[number],
): Promise<Picture> => {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  try {
    await page.goto(`${url}/?as=${screen.as}&${query[look]}#${screen.path ?? ''}`)
    for (const { at, text } of screen.steps ?? []) {
      if (text === undefined) await page.locator(at).click({ timeout: patienceMs })
      else await page.locator(at).fill(text, { timeout: patienceMs })
    }
    if (screen.press) await page.locator(screen.press).click({ timeout: patienceMs })
    await page.locator(screen.ready).first().waitFor({ timeout: patienceMs })
    await page.waitForTimeout(settleMs)
    const png = await page.screenshot()
    const name = `${screen.name}-${look}`
    writeFileSync(join(folder, `${name}.png`), png)
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return { name, png }
  } finally {
    await context.close()
  }
}

const photographAll = async (browser: Browser, url: string): Promise<Picture[]> => {
  const pictures: Picture[] = []
  const joins = await joinPages(url)
  for (const screen of screens.map((one) => ({ ...one, path: one.path ?? joins[one.link ?? 0] }))) {
    for (const look of looks) {
      try {
        pictures.push(await photograph(browser, url, screen, look))
      } catch (fault) {
        console.error(`${screen.name} (${look}): ${fault instanceof Error ? fault.message : String(fault)}`)
        process.exitCode = 1
      }
    }
    console.log(screen.name)
  }
  return pictures
}

const run = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const data = mkdtempSync(join(tmpdir(), 'huiji-screens-'))
  const { url, child } = await openShop(data)
  const browser = await launchChromium()
  try {
    const pictures = await photographAll(browser, url)
    writeFileSync(join(folder, 'contact-sheet.png'), await contactSheet(browser, pictures, looks.length))
    console.log(`${pictures.length} of ${screens.length * looks.length} pictures and contact-sheet.png are in screens/`)
  } finally {
    await browser.close()
    child.kill('SIGTERM')
    await once(child, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
}

await run()
