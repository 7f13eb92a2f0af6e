import type { ProgrammeFault } from '../../core/programme'
import { faultLine, readDocument } from './document'
import { readWords, tell } from './words'

/** Tells every fault at once, one a line; 0 for a valid programme, 1 for another. */
export const check = (words: string[]): number => {
  const { places, flag } = readWords(words, 1, ['json'])
  const [name = ''] = places
  const read = readDocument(name)
  if (!read.ok) return tellFaults(read.faults, flag('json'))
  const { id, edition, wallets, earn, tiers } = read.programme
  const sizes = { wallets: wallets.length, earn: earn.length, tiers: tiers.length }
  if (flag('json')) tell(JSON.stringify({ ok: true, id, edition, ...sizes }))
  else tell(`${name} is valid: ${id} ${edition}, ${Object.entries(sizes).map(([what, n]) => `${what} ${String(n)}`).join(', ')}`)
  return 0
}

/** Faults for a person or a machine; the exit code that goes with them. */
export const tellFaults = (faults: readonly ProgrammeFault[], json: boolean): number => {
  if (json) tell(JSON.stringify({ ok: false, faults }))
  else for (const fault of faults) tell(faultLine(fault))
  return 1
}
