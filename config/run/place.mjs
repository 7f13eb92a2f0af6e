import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** The repository's folder, from wherever a command was typed. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

export const at = (...parts) => join(root, ...parts)

/** A sentence for whoever typed the command; shown without a stack. */
export class Plain extends Error {}

/** Runs a command's main function; a plain sentence or a fault ends it with exit code 1, a mistyped command with 2. */
export const command = async (main) => {
  try {
    await main()
  } catch (fault) {
    console.error(fault instanceof Plain ? fault.message : fault)
    process.exitCode = fault.exitCode ?? 1
  }
}

export const mistyped = (sentence) => Object.assign(new Plain(sentence), { exitCode: 2 })
