import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { openSecret } from '../platform/host/local/secret'
import { realClock } from '../platform/clock'
import { localFiles } from '../platform/file/local'
import { makeLog } from '../platform/log'
import { localPayer } from '../platform/payment/local'
import { openSqliteStore } from '../platform/store/sqlite'
import { localWeChat } from '../platform/wechat/local'
import { makeWorld } from '../platform/world'
import type { World } from '../../types/port/world'

/** What a person did wrong on the command line; told without a stack. */
export class UsageError extends Error {}

/** Opens a database file as the local host does; `create: false` refuses a file that is not there. */
export const openWorld = async (db: string, { create }: { create: boolean }): Promise<World> => {
  const file = resolve(db)
  if (!create && !existsSync(file)) throw new UsageError(`There is no database at ${db}.`)
  const secret = await openSecret(file)
  const [store, clock] = [openSqliteStore(file), realClock]
  const payments = localPayer({ store, clock, secret })
  return makeWorld({ store, clock, secret, wechat: localWeChat(clock, store), payments, files: localFiles(`${file}.files`), log: makeLog() })
}

/** Runs a tool: a usage error is a sentence and exit code 2, anything else a fault with its stack and exit code 3. */
export const runTool = async (work: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await work()
  } catch (error) {
    const known = error instanceof UsageError
    process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
    process.exitCode = known ? 2 : 3
  }
}
