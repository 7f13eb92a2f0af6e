/** Group units: a school, a hospital, a bank, an office whose staff get cards together. */
import type { Doc } from '../port/store'

export interface UnitRecord extends Doc {
  reference: string
  name: string
  /** Id of a kind of the programme. */
  kind: string
  /** The store that looks after it. */
  store: string
  createdAt: number
  createdBy: string
}
