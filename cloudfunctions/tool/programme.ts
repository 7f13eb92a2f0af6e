import { programmeJsonSchema } from '../core/programme'
import { runTool, UsageError } from './open'
import { check } from './programme/check'
import { diff } from './programme/diff'
import { fill } from './programme/fill'
import { publish, rollback, versions } from './programme/version'
import { readWords, tell, USAGE } from './programme/words'

const schema = (words: string[]): number => {
  readWords(words, 0, [])
  tell(JSON.stringify(programmeJsonSchema(), null, 2))
  return 0
}

const commands: Readonly<Record<string, (words: string[]) => number | Promise<number>>> = {
  check,
  fill,
  schema,
  diff,
  publish,
  versions,
  rollback,
}

/** Exit code 0: done; 1: a programme or a request is not valid, all faults told; 2: the command was wrong. */
void runTool(async () => {
  const [name = '', ...words] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(USAGE)
  return command(words)
})
