/**
 * Sends a message to each of 50,000 members from the embedded database, while the worker is killed 20 times at random
 * moments; then holds every message to WeChat's outbox, and the books to themselves. Laid out anew in a folder of its own.
 *
 * `work DB MOMENT` is the worker.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyBooks } from '../flow/verify-books'
import { runTool, UsageError } from './open'
import { openAt } from './messages/chain'
import { layOut, NOON, callsOf } from './messages/lay-out'
import { killOften } from './messages/lives'
import { outcomeOf } from './messages/outcome'
import { workOff } from './messages/work'

const USAGE = 'npm run bench:messages -- [members] [kills]'

const timed = async <T>(what: string, of: number, work: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const done = await work()
  const seconds = (performance.now() - from) / 1000
  console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(of / seconds).toString()} a second`)
  return done
}

const bench = async (db: string, members: number, kills: number): Promise<number> => {
  const laid = await openAt(db, NOON)
  await timed('laid out', members, () => layOut(laid.world, laid.wechat, members))
  const moment = laid.world.clock.now()
  await laid.world.store.close()
  const lives = { program: process.argv[1] ?? '', db, moment, calls: callsOf(members), kills, chance: Math.random }
  const { deaths, ends } = await timed('sent', members, () => killOften(lives))
  console.log(`killed after ${deaths.map(({ calls }) => String(calls)).join(', ')} calls of WeChat`)
  const { world } = await openAt(db, ends)
  const outcome = await timed('held to the outbox', members, () => outcomeOf(world, members))
  const { differences } = await timed('verified', members, () => verifyBooks(world, (difference) => console.log(JSON.stringify(difference))))
  console.log(JSON.stringify({ ...outcome, differences }))
  await world.store.close()
  return outcome.wrong.length === 0 && differences === 0 ? 0 : 1
}

const inFolder = async (members: number, kills: number): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-messages-'))
  try {
    return await bench(join(folder, 'shop.db'), members, kills)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void runTool(async () => {
  const [first, db, moment] = process.argv.slice(2)
  if (first === 'work' && db && moment) {
    await workOff(db, Number(moment), () => process.stdout.write('.'))
    return 0
  }
  const [members, kills] = [Number(first ?? 50_000), Number(db ?? 20)]
  if (!Number.isSafeInteger(members) || !Number.isSafeInteger(kills) || members < 1 || kills < 0) throw new UsageError(USAGE)
  return inFolder(members, kills)
})
