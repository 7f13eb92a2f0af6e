import type { WhyView } from '../../types/contract'
import type { Programme } from '../../types/programme'

/** The one line by which a rule makes points of money; null where it is another kind of rule. */
export const formulaOf = (programme: Programme, id: string, baseFen: number): WhyView['tiles'][number]['formula'] => {
  const rule = programme.earn.find((one) => one.id === id)
  if (rule?.kind !== 'perAmount') return null
  const { points, perFen } = rule
  return { baseFen, points, perFen, rounded: (BigInt(baseFen) * BigInt(points)) % BigInt(perFen) !== 0n }
}
