import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { once } from 'node:events'

/** The built shop, running as people run it: a process of its own, a database file of its own. */
export interface Shop {
  url: string
  db: string
  /** Stops it as Ctrl+C does and gives the exit code. */
  close(): Promise<number | null>
  /** Ends it as a power cut does, in the middle of whatever it was doing. */
  kill(): Promise<void>
}

const program = resolve(__dirname, '../../dist/local/main.mjs')

/** Opens a fresh shop, or goes on with the database of an earlier one. */
export const openShop = async (db = join(mkdtempSync(join(tmpdir(), 'huiji-shop-')), 'shop.db')): Promise<Shop> => {
  const child = spawn(process.execPath, [program, '--port', '0', '--db', db], { stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await address(child)
  return {
    url,
    db,
    kill: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    close: async () => {
      child.kill('SIGTERM')
      const [code] = (await once(child, 'exit')) as [number | null]
      return code
    },
  }
}

/** Takes the shop's folder away for good. */
export const forgetShop = ({ db }: Shop): void => rmSync(resolve(db, '..'), { recursive: true, force: true })

const address = (child: ChildProcess): Promise<string> =>
  new Promise((found, lost) => {
    let said = ''
    const hear = (part: Buffer): void => {
      said += part.toString()
      const url = /(http:\/\/[^\s/]+)\/desk/.exec(said)?.[1]
      if (url) found(url.replace('localhost', '127.0.0.1'))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => {
      lost(new Error(`the shop ended with ${String(code)} before it opened:\n${said}`))
    })
  })
