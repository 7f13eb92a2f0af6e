import type { EarnedInFull } from '../core/ledger'
import type { WhyOther } from '../../types/contract'
import type { Programme } from '../../types/programme'

/** Whether a rule would have given something but for another one, which `by` names. */
const stoodBack = ({ steps }: EarnedInFull): { why: WhyOther['why']; by: string; points: number } | null => {
  const last = steps.findLast(({ kind }) => kind === 'group' || kind === 'excluded')
  return last && (last.kind === 'group' || last.kind === 'excluded') ? { why: last.kind, by: last.by, points: last.before } : null
}

/** Rules that held as well and stood back for this one, each with what it would have given. */
export const stoodBackFor = (programme: Programme, rule: string, earned: readonly EarnedInFull[]): { others?: WhyOther[] } => {
  const others = earned.flatMap((one): WhyOther[] => {
    const back = stoodBack(one)
    if (back?.by !== rule) return []
    const name = programme.earn.find(({ id }) => id === one.rule)?.name ?? { zh: one.rule, en: one.rule }
    return [{ name, points: back.points, why: back.why }]
  })
  return others.length === 0 ? {} : { others }
}

export const standsBack = (earned: EarnedInFull): boolean => stoodBack(earned) !== null
