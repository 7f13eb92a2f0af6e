import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { at } from './place.mjs'

const file = at('dist/.lock')
const againMs = 500

/**
 * Two commands started together must not install or build into the same folders: the second waits for the first. It
 * says so on standard error, since what a tool prints may be read by a machine.
 */
export const oneAtATime = async (work) => {
  await take()
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

const take = async () => {
  mkdirSync(at('dist'), { recursive: true })
  for (let told = false; !placed(); told = true) {
    const holder = Number(readHolder())
    if (!alive(holder)) rmSync(file, { force: true })
    else if (!told) console.error(`Waiting for another command (process ${holder}) that is installing or building …`)
    await pause(againMs)
  }
}

const placed = () => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (fault) {
    if (fault.code === 'EEXIST') return false
    throw fault
  }
}

const readHolder = () => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const alive = (holder) => {
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid) return false
  try {
    process.kill(holder, 0)
    return true
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}
