import type { ByHand } from '../core/tier'
import type { EventDetails, EventKind, EventRecord, GrantChange } from '../../types/record'

/** What an event did by hand in one ladder. */
export interface TierDeed {
  track: string | null
  deed: ByHand
}

type Deeds = { readonly [K in EventKind]?: (detail: EventDetails[K], reference: string) => TierDeed }

const deeds: Deeds = {
  tierApply: ({ track, tier }, application) => ({ track, deed: { do: 'apply', tier, application } }),
  tierDecide: ({ track, tier, entered }) => ({ track, deed: entered ? { do: 'enter', tier } : { do: 'refuse' } }),
  tierGrant: ({ track, tier }) => ({ track, deed: { do: 'grant', tier } }),
  tierDowngrade: ({ track }) => ({ track, deed: { do: 'lower' } }),
}

/** Null for an event that touches no tier by hand. Flow and books ask here alike, so both do the same. */
export const tierDeedOf = <K extends EventKind>({ kind, detail, reference }: Pick<EventRecord<K>, 'kind' | 'detail' | 'reference'>): TierDeed | null =>
  deeds[kind]?.(detail, reference) ?? null

/** What an event of any kind granted or withdrew. */
export const grantsOf = ({ detail }: EventRecord): readonly GrantChange[] => ('grants' in detail ? detail.grants : undefined) ?? []
