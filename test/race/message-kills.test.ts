import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { Difference } from '../../cloudfunctions/flow/verify-member'
import { openAt } from '../../cloudfunctions/tool/messages/chain'
import { callsOf, fateOf, layOut, NOON } from '../../cloudfunctions/tool/messages/lay-out'
import { killOften } from '../../cloudfunctions/tool/messages/lives'
import { outcomeOf } from '../../cloudfunctions/tool/messages/outcome'

jest.setTimeout(1_800_000)

const root = join(__dirname, '../..')
const MEMBERS = Number(process.env['HUIJI_MEMBERS'] ?? 50_000)
const KILLS = 20

/** A small generator with a seed that is told, so that a failing plan can be had again (mulberry32). */
const seed = Number(process.env['HUIJI_SEED'] ?? 20_260_302)
const chance = ((state: number) => () => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
})(seed)

const folder = mkdtempSync(join(tmpdir(), 'huiji-kills-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The worker is a program of its own. */
const buildWorker = (): string => {
  const program = join(folder, 'worker.cjs')
  buildSync({ entryPoints: [join(root, 'cloudfunctions/tool/bench-messages.ts')], bundle: true, platform: 'node', format: 'cjs', external: ['libsql'], outfile: program })
  return program
}

const members = Array.from({ length: MEMBERS }, (_, n) => fateOf(n))
const those = (...fates: string[]): number => members.filter((fate) => fates.includes(fate)).length

test(`a message each to ${String(MEMBERS)} members, the worker killed ${String(KILLS)} times with SIGKILL (seed ${String(seed)}): one came, or its refusal is on record`, async () => {
  const [program, db] = [buildWorker(), join(folder, 'shop.db')]
  const laid = await openAt(db, NOON)
  await layOut(laid.world, laid.wechat, MEMBERS)
  const moment = laid.world.clock.now()
  await laid.world.store.close()
  const { deaths, ends } = await killOften({ program, modules: join(root, 'node_modules'), db, moment, calls: callsOf(MEMBERS), kills: KILLS, chance })
  const { world } = await openAt(db, ends)
  const outcome = await outcomeOf(world, MEMBERS)
  const differences: Difference[] = []
  await verifyBooks(world, (difference) => void differences.push(difference))
  await world.store.close()
  expect(deaths).toHaveLength(KILLS)
  expect(outcome.wrong).toEqual([])
  expect(outcome.states).toEqual({ sent: those('sent'), held: those('consent', 'permit'), refused: those('refused') })
  expect(outcome.outbox).toBe(those('sent'))
  // Some died between the commit before the call and the one behind it: that is what the test is about.
  expect(outcome.takenOver).toBeGreaterThan(0)
  expect(differences).toEqual([])
})
