import type { ProgrammeDocument } from '../../../types/programme'
import { filled } from './open'
import { presets } from './preset'
import { demoFigures } from './preset/demo'
import { readProgramme } from './read'

/** A preset as it is written, its open places filled with demo values where there are some. */
export const demoDocument = (id: string): unknown => {
  if (!Object.hasOwn(presets, id)) throw new Error(`no preset is called ${id}; there are ${Object.keys(presets).join(', ')}`)
  return filled(presets[id], demoFigures[id]?.figures ?? {})
}

/** The same, read: what the demo and tests run on. Demo values are nobody's rules; a chain fills in its own. */
export const demoProgramme = (id: string): ProgrammeDocument => {
  const read = readProgramme(demoDocument(id))
  if (!read.ok) throw new Error(`the preset ${id} with its demo values is not valid: ${JSON.stringify(read.faults)}`)
  return read.programme
}
