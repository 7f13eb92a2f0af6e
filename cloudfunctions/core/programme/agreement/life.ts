import type { Expiry, Hold, Wallet } from '../../../../types/programme'
import { conditionFaults } from '../condition'
import { factsOf } from '../fact'
import type { Agreement } from './agreement'

/** Days that points live at the least, whenever they are earned; null: as long as there is need. */
const shortestLife = (expiry: Expiry): number | null => {
  switch (expiry.kind) {
    case 'never':
      return null
    case 'days':
      return expiry.days
    case 'months':
      return expiry.months * 28
    case 'monthEnd':
      return expiry.months * 28 + 1
    case 'yearEnd':
      return expiry.years * 365 + 1
    case 'inactivity':
      return expiry.days ?? (expiry.months ?? 0) * 28
  }
}

/** Days that a hold may keep points back. */
export const holdDays = (hold: Hold): number => (hold.until === 'days' ? hold.days : hold.atMost)

const life = (
  look: (wallet: Wallet, days: number, index: number) => ReturnType<Agreement['faults']>,
): Agreement['faults'] => ({ wallets }) =>
  wallets.flatMap((wallet, index) => {
    const days = shortestLife(wallet.expiry)
    return days === null ? [] : look(wallet, days, index)
  })

/** Points that are held back longer than they live end before anybody can use them. */
export const outlivedHold: Agreement = {
  needs: ['wallets.*.expiry', 'wallets.*.hold'],
  faults: life(({ hold }, days, index) =>
    !hold || holdDays(hold) < days
      ? []
      : [{
          path: `$.wallets[${String(index)}].hold`,
          rule: 'expiry.beforeHold',
          valid: `fewer than the ${String(days)} days that points live at the least`,
          got: String(holdDays(hold)),
        }],
  ),
}

/** Which orders are held back is asked of the order as it comes in, like all that earning rules ask. */
export const heldOrders: Agreement = {
  needs: ['wallets.*.id', 'wallets.*.name', 'wallets.*.hold', 'tiers.*.id', 'tracks.*.id', 'tracks.*.name', 'tracks.*.tiers.*.id', 'coupons'],
  faults: (programme) =>
    programme.wallets.flatMap(({ hold }, index) =>
      hold?.when === undefined ? [] : conditionFaults(hold.when, factsOf(programme), `$.wallets[${String(index)}].hold.when`),
    ),
}

/** A reminder before the points are there reminds nobody, and two for one day are one. */
export const timelyReminders: Agreement = {
  needs: ['wallets.*.expiry', 'wallets.*.reminders'],
  faults: ({ wallets }) =>
    wallets.flatMap(({ expiry, reminders = [] }, index) =>
      reminders.flatMap((before, n) => {
        const path = `$.wallets[${String(index)}].reminders[${String(n)}]`
        const longest = expiry.kind === 'days' ? expiry.days : null
        if (expiry.kind === 'never') return [{ path, rule: 'reminder.never', valid: 'no reminders: these points never end', got: String(before) }]
        if (longest !== null && before >= longest) {
          return [{ path, rule: 'reminder.early', valid: `fewer than the ${String(longest)} days that points live`, got: String(before) }]
        }
        return reminders.indexOf(before) === n ? [] : [{ path, rule: 'reminder.repeated', valid: 'each number of days once', got: String(before) }]
      }),
    ),
}
