import type { ProgrammeDocument } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'

/** Something that parts of a well-shaped document must agree on with each other. */
export interface Agreement {
  /** Parts it reads, `*` for any place of a list; where one of them is misshaped the agreement is not asked. */
  needs: readonly string[]
  faults: (programme: ProgrammeDocument) => ProgrammeFault[]
}
