import type { Wallet } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import { placedConditions } from '../ladder'
import type { Agreement } from './agreement'

const at = (index: number, rest: string): string => `$.wallets[${String(index)}].${rest}`

const faultsOfEach = (needs: readonly string[], look: (wallet: Wallet, index: number) => ProgrammeFault[]): Agreement => ({
  needs: needs.map((need) => `wallets.*.${need}`),
  faults: ({ wallets }) => wallets.flatMap(look),
})

/** A right to pay without a worth, or a worth without the right, would say two things at the till. */
export const worthOfTender = faultsOfEach(['rights', 'tenderFen', 'tender'], ({ rights, tenderFen, tender }, index) => {
  const faults: ProgrammeFault[] = []
  if (rights && rights.tender !== (tenderFen !== null)) {
    const valid = rights.tender ? 'what one point is worth in fen: the wallet may pay' : 'null: the wallet may not pay'
    faults.push({ path: at(index, 'tenderFen'), rule: 'tender.worth', valid, got: String(tenderFen) })
  }
  if (tender && tenderFen === null) {
    faults.push({ path: at(index, 'tender'), rule: 'tender.worthless', valid: 'no such rules, or a tenderFen: the wallet cannot pay' })
  }
  return faults
})

/** Rules of paying that leave no number of points between them. */
export const payableFigures = faultsOfEach(['tender'], ({ tender }, index) => {
  if (!tender) return []
  const { least = 1, step = 1, most } = tender
  const first = Math.ceil(least / step) * step
  return most === undefined || first <= most
    ? []
    : [{
        path: at(index, 'tender.most'),
        rule: 'tender.impossible',
        valid: `${String(first)} or more: the smallest number that least and step allow`,
        got: String(most),
      }]
})

/** Points that can neither pay, nor buy a gift, nor count for a tier can never be spent on anything. */
export const usefulWallets = faultsOfEach(['rights'], ({ id, rights }, index) =>
  !rights || rights.tender || rights.gifts || rights.tierProgress
    ? []
    : [{ path: at(index, 'rights'), rule: 'wallet.useless', valid: 'at least one of tender, gifts and tierProgress', got: id }],
)

/**
 * Points without the right to count for tiers cannot be what a tier asks for, wherever it asks: to enter, to stay, one of
 * several or in a track. Statistics count the points of every wallet, those of orders and of activities; this is the one
 * place where the right is kept, since a wallet that no condition may name counts for nothing.
 */
export const countingWallets: Agreement = {
  needs: ['wallets.*.id', 'wallets.*.rights', 'tiers.*.any', 'tiers.*.keep', 'tracks.*.tiers'],
  faults: (programme) => {
    const mute = programme.wallets.filter(({ rights }) => rights?.tierProgress === false).map(({ id }) => id)
    const valid = 'a wallet whose rights say tierProgress: true'
    return placedConditions(programme).flatMap(({ one, path }) =>
      one.metric === 'points' && mute.includes(one.wallet)
        ? [{ path: `${path}.wallet`, rule: 'tier.mute', valid, got: one.wallet }]
        : [],
    )
  },
}
