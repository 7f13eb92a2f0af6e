import type { EarnRule, ProgrammeDocument } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

/** A return earns an order anew, wallet by wallet: what stands in for a rule has to stand in its wallet. */
export const exclusiveGroups: Agreement = {
  needs: ['earn.*'],
  faults: ({ earn }) =>
    earn.flatMap(({ group, wallet }, index) => {
      const first = earn.find((one) => one.group === group)
      return group === undefined || first === undefined || first.wallet === wallet
        ? []
        : [{ path: `$.earn[${String(index)}].group`, rule: 'group.wallet', valid: `rules of the wallet ${first.wallet} in the group ${group}`, got: wallet }]
    }),
}

/** A rule excludes others that there are; among each other, none would be sure to act. */
export const exclusions: Agreement = {
  needs: ['earn.*'],
  faults: (programme) =>
    programme.earn.flatMap((rule, index) =>
      (rule.excludes ?? []).flatMap((id, n) => exclusionFaults(programme, rule, id, `$.earn[${String(index)}].excludes[${String(n)}]`)),
    ),
}

const exclusionFaults = ({ earn }: ProgrammeDocument, rule: EarnRule, id: string, path: string): ProgrammeFault[] => {
  const others = earn.filter((one) => one.wallet === rule.wallet && one.id !== rule.id).map((one) => one.id)
  if (id !== rule.id && !others.includes(id)) {
    return [{ path, rule: 'exclusion.unknown', valid: `another rule of the wallet ${rule.wallet}: ${others.join(', ') || 'there is none'}`, got: id }]
  }
  const circle = wayBack(earn, id, rule.id, new Set())
  return circle ? [{ path, rule: 'exclusion.circle', valid: 'rules that exclude each other in one direction alone', got: [rule.id, ...circle].join(' → ') }] : []
}

/** The way from one rule to another by what each excludes, both ends included; null where there is none. */
const wayBack = (earn: readonly EarnRule[], from: string, to: string, seen: Set<string>): string[] | null => {
  if (from === to) return [from]
  if (seen.has(from)) return null
  seen.add(from)
  for (const next of earn.find(({ id }) => id === from)?.excludes ?? []) {
    const rest = wayBack(earn, next, to, seen)
    if (rest) return [from, ...rest]
  }
  return null
}
