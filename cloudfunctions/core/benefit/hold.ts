import type { Benefit, Programme, Tier, Words } from '../../../types/programme'
import type { AccountRecord } from '../../../types/record'
import { standingOn, tierInForce } from '../tier'

/** Every tier whose rights are the member's at `now`: that of the ladder, and those of tracks beside it. */
export const tiersHeld = (programme: Programme, account: AccountRecord, now: number): string[] => {
  const { tracks = [], ...own } = standingOn(programme, account, now)
  return [own, ...tracks].flatMap((one) => tierInForce<string | null>(one) ?? [])
}

/** All tiers of a programme, those of its tracks included. */
const allTiers = ({ tiers, tracks = [] }: Programme): Tier[] => [...tiers, ...tracks.flatMap((track) => track.tiers)]

export const tierIds = (programme: Programme): string[] => allTiers(programme).map(({ id }) => id)

/** Names of tiers as a sentence lists them. */
export const namesOf = (programme: Programme, ids: readonly string[]): Words => {
  const names = allTiers(programme)
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

/** Whether one of the tiers held has it; where benefits are inherited, those above a tier that has it do too. */
export const holds = ({ tiers, ladder }: Pick<Programme, 'tiers' | 'ladder'>, benefit: Pick<Benefit, 'tiers'>, held: readonly string[]): boolean => {
  if (benefit.tiers.some((id) => held.includes(id))) return true
  if (!ladder?.benefitsInherit) return false
  const lowest = tiers.findIndex(({ id }) => benefit.tiers.includes(id))
  return lowest >= 0 && tiers.slice(lowest).some(({ id }) => held.includes(id))
}
