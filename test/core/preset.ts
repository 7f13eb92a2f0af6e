import { demoDocument, readProgramme } from '../../cloudfunctions/core/programme'
import type { Programme, ProgrammeDocument } from '../../types/programme'

/** A preset as it is read, with its demo values, published as version 1, with what a test wants changed. */
export const preset = (id: string, changes: Partial<ProgrammeDocument> = {}): Programme => {
  const read = readProgramme({ ...(demoDocument(id) as object), ...changes })
  if (!read.ok) throw new Error(`${id} is not valid: ${JSON.stringify(read.faults)}`)
  return { ...read.programme, version: 1 }
}
