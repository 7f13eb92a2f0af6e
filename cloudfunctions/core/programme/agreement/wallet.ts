import type { ProgrammeFault } from '../fault'
import { placedConditions } from '../ladder'
import type { Agreement } from './agreement'

/** Rules and conditions name wallets that are there. */
export const knownWallets: Agreement = {
  needs: ['wallets.*.id', 'earn.*.wallet', 'tiers.*.any', 'tiers.*.keep', 'tracks.*.tiers'],
  faults: (programme) => {
    const { wallets, earn } = programme
    const known = wallets.map(({ id }) => id)
    const fault = (path: string, got: string): ProgrammeFault[] =>
      known.includes(got) ? [] : [{ path, rule: 'wallet.unknown', valid: `one of ${known.join(', ')}`, got }]
    return [
      ...earn.flatMap((rule, i) => fault(`$.earn[${String(i)}].wallet`, rule.wallet)),
      ...placedConditions(programme).flatMap(({ one, path }) => (one.metric === 'points' ? fault(`${path}.wallet`, one.wallet) : [])),
    ]
  },
}

/** A wallet that nothing fills would stand at 0 on every card for ever. */
export const filledWallets: Agreement = {
  needs: ['wallets.*.id', 'earn.*.wallet', 'activities.*.wallet'],
  faults: ({ wallets, earn, activities = [] }) =>
    wallets.flatMap(({ id }, index) =>
      [...earn, ...activities].some(({ wallet }) => wallet === id)
        ? []
        : [{
            path: `$.wallets[${String(index)}]`,
            rule: 'wallet.unearned',
            valid: 'a wallet that at least one rule of earn or activities fills',
            got: id,
          }],
    ),
}

/** `days: 1` ends at the midnight after the order: what an evening order earns could never pay for anything. */
export const usablePoints: Agreement = {
  needs: ['wallets.*.expiry'],
  faults: ({ wallets }) =>
    wallets.flatMap(({ expiry }, index) =>
      expiry.kind !== 'days' || expiry.days >= 2
        ? []
        : [{
            path: `$.wallets[${String(index)}].expiry.days`,
            rule: 'expiry.tooSoon',
            valid: '2 or more: the day of earning is the first, so with 1 the points end before the next visit',
            got: String(expiry.days),
          }],
    ),
}
