import { nextAsked } from '../../service/asked'
import type { Trouble } from '../../service/asked'
import type { Reply } from '../../service/reply'

/** What stood in the way of a write; null where nothing did, or nothing was tried. */
export function troubleIn(reply: Reply<unknown> | null): Trouble | null {
  return reply ? nextAsked({ value: null, at: 0, trouble: null }, reply, 0).trouble : null
}
