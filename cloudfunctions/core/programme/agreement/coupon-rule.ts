import { conditionFaults } from '../condition'
import { factsOf } from '../fact'
import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

const unknown = (path: string, rule: string, known: readonly string[], got: string): ProgrammeFault[] =>
  known.includes(got) ? [] : [{ path, rule, valid: `one of ${known.join(', ')}`, got }]

/** What gives coupons by itself names coupons and tiers that there are, and asks for facts that there are. */
export const couponRules: Agreement = {
  needs: ['couponRules.*', 'coupons.*', 'wallets.*.id', 'wallets.*.name', 'tiers.*.id', 'tracks.*.id', 'tracks.*.name', 'tracks.*.tiers.*.id'],
  faults: (programme) => {
    const { couponRules: rules = [], coupons = [], tiers } = programme
    return rules.flatMap((rule, index) => {
      const path = `$.couponRules[${String(index)}]`
      const when = rule.kind === 'order' ? rule.when : undefined
      return [
        ...unknown(`${path}.coupon`, 'coupon.unknown', coupons.map(({ id }) => id), rule.coupon),
        ...(rule.kind === 'tier' ? unknown(`${path}.tier`, 'tier.unknown', tiers.map(({ id }) => id), rule.tier) : []),
        ...(when === undefined ? [] : conditionFaults(when, factsOf(programme), `${path}.when`)),
      ]
    })
  },
}
