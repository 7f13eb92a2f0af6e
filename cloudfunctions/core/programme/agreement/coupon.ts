import type { CouponTemplate } from '../../../../types/programme'
import { conditionFaults } from '../condition'
import { factsOf, lineFacts } from '../fact'
import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

const each = (
  coupons: readonly CouponTemplate[] | undefined,
  look: (coupon: CouponTemplate, path: string) => ProgrammeFault[],
): ProgrammeFault[] => (coupons ?? []).flatMap((one, index) => look(one, `$.coupons[${String(index)}]`))

/** Coupons ask for facts that there are. */
export const couponConditions: Agreement = {
  needs: ['coupons.*', 'wallets.*.id', 'wallets.*.name', 'tiers.*.id', 'tracks.*.id', 'tracks.*.name', 'tracks.*.tiers.*.id'],
  faults: (programme) =>
    each(programme.coupons, ({ when, lines }, path) => [
      ...(when === undefined ? [] : conditionFaults(when, factsOf(programme), `${path}.when`)),
      ...(lines === undefined ? [] : conditionFaults(lines, lineFacts, `${path}.lines`)),
    ]),
}

/** Points that a coupon multiplies or costs are of a wallet that is there. */
export const couponWallets: Agreement = {
  needs: ['coupons.*', 'wallets.*.id'],
  faults: ({ coupons, wallets }) => {
    const known = wallets.map(({ id }) => id)
    const fault = (path: string, got: string): ProgrammeFault[] =>
      known.includes(got) ? [] : [{ path, rule: 'wallet.unknown', valid: `one of ${known.join(', ')}`, got }]
    return each(coupons, (one, path) => [
      ...(one.kind === 'multiplier' ? fault(`${path}.wallet`, one.wallet) : []),
      ...(one.exchange ? fault(`${path}.exchange.wallet`, one.exchange.wallet) : []),
    ])
  },
}

/** A coupon that ends before it begins could never be used. */
export const couponDays: Agreement = {
  needs: ['coupons.*.validity'],
  faults: ({ coupons }) =>
    each(coupons, ({ validity }, path) =>
      validity.kind !== 'fixed' || validity.from <= validity.to
        ? []
        : [{ path: `${path}.validity.to`, rule: 'coupon.days', valid: `${validity.from} or later`, got: validity.to }],
    ),
}

/** More off than the least that must be bought is a gift of money: told, since it is nearly always a slipped digit. */
export const couponWorth: Agreement = {
  needs: ['coupons.*'],
  faults: ({ coupons }) =>
    each(coupons, (one, path) => {
      if (one.kind !== 'amountOff' || one.minimumFen === undefined || one.offFen <= one.minimumFen) return []
      const valid = `${String(one.minimumFen)} at most: what must be bought`
      return [{ path: `${path}.offFen`, rule: 'coupon.worth', valid, got: String(one.offFen) }]
    }),
}

/** An order's multipliers are kept track of bit by bit. */
const MULTIPLIERS_AT_MOST = 12

export const fewMultipliers: Agreement = {
  needs: ['coupons.*'],
  faults: ({ coupons = [] }) => {
    const found = coupons.filter(({ kind }) => kind === 'multiplier').length
    if (found <= MULTIPLIERS_AT_MOST) return []
    return [{ path: '$.coupons', rule: 'coupon.multipliers', valid: `${String(MULTIPLIERS_AT_MOST)} of the kind multiplier at most`, got: String(found) }]
  },
}

/** Of what one member may have there must be as much in all. */
export const couponTotals: Agreement = {
  needs: ['coupons.*'],
  faults: ({ coupons }) =>
    each(coupons, ({ total, perMember }, path) =>
      total === undefined || perMember === undefined || perMember <= total
        ? []
        : [{ path: `${path}.perMember`, rule: 'coupon.total', valid: `${String(total)} at most: there are no more`, got: String(perMember) }],
    ),
}
