import { parseArgs } from 'node:util'

export interface LocalArguments {
  port: number
  host: string
  db: string
}

/** Throws a sentence for whoever typed the command (RangeError, or parseArgs' own). */
export const readArguments = (words: string[]): LocalArguments => {
  const options = {
    port: { type: 'string', default: '3210' },
    host: { type: 'string', default: '127.0.0.1' },
    db: { type: 'string', default: '.huiji/huiji.db' },
  } as const
  const { values } = parseArgs({ args: words, options, strict: true })
  const port = Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65535) {
    throw new RangeError(`--port takes a number from 0 to 65535, not "${values.port}"`)
  }
  return { port, host: values.host, db: values.db }
}
