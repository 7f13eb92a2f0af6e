import { parseArgs } from 'node:util'
import { verifyBooks } from '../flow/verify-books'
import { openWorld, runTool, UsageError } from './open'

const USAGE = 'npm run verify -- --db FILE'

const readDb = (): string => {
  try {
    const { values } = parseArgs({ options: { db: { type: 'string' } } })
    if (values.db) return values.db
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
  throw new UsageError(USAGE)
}

/** Prints a JSON line for every difference, then the summary; exit code 1 when there is any. */
void runTool(async () => {
  const world = await openWorld(readDb(), { create: false })
  try {
    const found = await verifyBooks(world, (difference) => process.stdout.write(`${JSON.stringify(difference)}\n`))
    process.stdout.write(`${JSON.stringify(found)}\n`)
    return found.differences === 0 ? 0 : 1
  } finally {
    await world.store.close()
  }
})
