/** Tills, which sign what they send. */
import type { Doc } from '../port/store'

export interface TillRecord extends Doc {
  store: string
  /** The key is derived from till and generation under the chain's secret; rotating is counting up. */
  generation: number
  /** Its orders come from the chain's mall or app; left out: over the counter. */
  channel?: 'app'
  /** The key before, which goes on until a moment so that the till can be given the new one. */
  before?: { generation: number; until: number }
  /** Since when none of its keys is taken any more; for good. */
  revoked?: { at: number; by: string; reason: string }
  addedAt?: number
  /** When it last sent something that was done, and under which key; noted every few minutes. */
  seen?: { at: number; generation: number }
  /** The latest deed, so that a repeat is known, and who may hear its key once more when the answer was lost. */
  deed?: { reference: string; asked: string; at: number; by: string }
}
