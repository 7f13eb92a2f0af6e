import type { ProgrammeFault } from './fault'

/** As much of the faults of one document as a refusal carries: what a person corrects in one go. */
const REFUSAL_CHARACTERS = 3_000
/** What an editor shows beside its fields. */
const CHECK_CHARACTERS = 60_000
const PATH_AT_MOST = 160
/** A list of choices longer than this is said once in a refusal. */
const SAID_ONCE = 80

/**
 * Faults as they go into a refusal: a long path is cut, a long list of what would be valid is said where it comes first, and
 * what does not fit is counted in a last fault of rule `faults.more`. A stranger's document cannot make an answer large.
 */
export const toldFaults = (faults: readonly ProgrammeFault[]): ProgrammeFault[] => {
  const said = new Map<string, string>()
  return fitting(faults, REFUSAL_CHARACTERS, (fault) => brief(fault, said))
}

/** Faults as an editor is told them: each whole, as many as an answer carries, the rest counted likewise. */
export const checkedFaults = (faults: readonly ProgrammeFault[]): ProgrammeFault[] => fitting(faults, CHECK_CHARACTERS, (fault) => fault)

const fitting = (faults: readonly ProgrammeFault[], characters: number, say: (fault: ProgrammeFault) => ProgrammeFault): ProgrammeFault[] => {
  const told: ProgrammeFault[] = []
  let room = characters
  for (const fault of faults) {
    const one = say(fault)
    room -= JSON.stringify(one).length
    if (room < 0) break
    told.push(one)
  }
  const more = faults.length - told.length
  return more === 0 ? told : [...told, { path: '$', rule: 'faults.more', valid: 'the faults above corrected first', got: `${String(more)} more` }]
}

const brief = (fault: ProgrammeFault, said: Map<string, string>): ProgrammeFault => {
  const path = fault.path.length > PATH_AT_MOST ? `${fault.path.slice(0, PATH_AT_MOST)}…` : fault.path
  const where = said.get(fault.valid)
  if (where !== undefined) return { ...fault, path, valid: `as at ${where}` }
  if (fault.valid.length > SAID_ONCE) said.set(fault.valid, path)
  return { ...fault, path }
}
