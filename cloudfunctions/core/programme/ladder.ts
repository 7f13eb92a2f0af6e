import type { ProgrammeDocument, Reach, Tier, TierCondition, TierWay, TierWindow } from '../../../types/programme'

/** The smallest figure that meets a threshold: over 1,000 asks for 1,001. */
export const least = (threshold: Reach): number => ('over' in threshold ? threshold.over + 1 : threshold.reaches)

/** The conditions of a way, which hold together. */
export const conditionsOf = (way: TierWay): readonly TierCondition[] => (way.metric === 'all' ? way.of : [way])

/** The window that a condition names; what names none looks at everything. */
export const laidBy = (condition: TierCondition): { days?: number; within?: TierWindow } => {
  if (!('days' in condition || 'within' in condition)) return {}
  const { days, within } = condition
  return days === undefined ? { within } : { days }
}

/** True where nothing but a return can make the figure smaller again. */
export const isUnbounded = (condition: TierCondition): boolean => {
  const { days, within = 'lifetime' } = laidBy(condition)
  return days === undefined && within === 'lifetime'
}

/** The ladder or a track, with where it stands in the document. */
export interface PlacedLadder {
  path: string
  tiers: readonly Tier[]
  track: boolean
}

export const laddersOf = ({ tiers, tracks = [] }: Pick<ProgrammeDocument, 'tiers' | 'tracks'>): PlacedLadder[] => [
  { path: '$.tiers', tiers, track: false },
  ...tracks.map((track, i) => ({ path: `$.tracks[${String(i)}].tiers`, tiers: track.tiers, track: true })),
]

/** One condition with where it stands. */
export interface PlacedCondition {
  path: string
  one: TierCondition
  /** Of what it takes to stay. */
  keep: boolean
}

const placed = (ways: readonly TierWay[], path: string, keep: boolean): PlacedCondition[] =>
  ways.flatMap((way, j) => {
    const at = `${path}[${String(j)}]`
    if (way.metric !== 'all') return [{ path: at, one: way, keep }]
    return way.of.map((one, k) => ({ path: `${at}.of[${String(k)}]`, one, keep }))
  })

/** Every condition of every tier, of entering and of staying. */
export const placedConditions = (programme: Pick<ProgrammeDocument, 'tiers' | 'tracks'>): PlacedCondition[] =>
  laddersOf(programme).flatMap(({ path, tiers }) =>
    tiers.flatMap(({ any, keep }, i) => [
      ...placed(any, `${path}[${String(i)}].any`, false),
      ...(keep ? placed(keep.any, `${path}[${String(i)}].keep.any`, true) : []),
    ]),
  )
