import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { LEASE_MS } from '../../core/message'

export interface Lives {
  /** A program that takes the words `work`, the database and a moment. */
  program: string
  /** Where native modules are found by a program that does not lie beside them. */
  modules?: string
  db: string
  /** From when its clock goes on. */
  moment: number
  /** Calls of WeChat that there are to make, about. */
  calls: number
  kills: number
  /** 0 to 1. */
  chance: () => number
}

/** What a killed worker had asked WeChat for when it was killed. */
export interface Death {
  calls: number
}

/** How long after the call at which its time has come a worker is killed, at most: anywhere between two steps. */
const LATE_MS = 15

/**
 * Lets workers send what is due, one after another; all but the last are killed (SIGKILL) at a moment that nobody chose:
 * so many calls of WeChat, and then some milliseconds. The last one comes to the end. Throws where one ends otherwise.
 */
export const killOften = async ({ program, modules, db, moment, calls, kills, chance }: Lives): Promise<{ deaths: Death[]; ends: number }> => {
  // All deaths together leave something for the last worker.
  const most = Math.floor((calls * 0.85) / kills)
  const env = modules === undefined ? process.env : { ...process.env, NODE_PATH: modules }
  const deaths: Death[] = []
  let now = moment
  for (let life = 0; life <= kills; life += 1) {
    const began = Date.now()
    const last = life === kills
    const plan = last ? null : { calls: Math.floor(most * chance()), lateMs: LATE_MS * chance() }
    const made = await live([program, 'work', db, String(now)], env, plan)
    if (!last) deaths.push({ calls: made })
    now += Date.now() - began + LEASE_MS
  }
  return { deaths, ends: now }
}

/** One worker's life; answers how often it called WeChat. `plan` null: to its own end. */
const live = async (words: string[], env: NodeJS.ProcessEnv, plan: { calls: number; lateMs: number } | null): Promise<number> => {
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  let [made, planned] = [0, false]
  child.stdout.on('data', (said: Buffer) => {
    made += said.length
    if (planned || !plan || made < plan.calls) return
    planned = true
    setTimeout(() => child.kill('SIGKILL'), plan.lateMs)
  })
  const [code, signal] = await exit
  if (plan ? signal !== 'SIGKILL' : code !== 0) throw new Error(`a worker ended by itself after ${String(made)} calls (${String(signal ?? code)})`)
  return made
}
