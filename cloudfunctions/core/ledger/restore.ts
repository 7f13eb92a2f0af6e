import type { Lot, OrderRecord, RefundLine, RestoredPart, TenderPart } from '../../../types/record'
import { shareAt, split } from '../kernel'

export type TenderedOrder = Pick<OrderRecord, 'receivedFen' | 'lines' | 'tender' | 'refunds'>

/** The money that a return takes and the lines it names, with the money that the order keeps after it. */
export interface PartReturned {
  refundFen: number
  lines: readonly RefundLine[]
  keptFen: number
}

type Restoring = Pick<OrderRecord['refunds'][number], 'restored'>

/** Points that paid and have not come back yet. */
const leftOf = (part: TenderPart, refunds: readonly Restoring[]): number =>
  refunds.reduce((left, { restored }) => left - pointsBack(restored, part), part.points)

const pointsBack = (restored: readonly RestoredPart[] = [], { wallet }: TenderPart): number =>
  restored.reduce((sum, one) => (one.wallet === wallet ? sum + one.points : sum), 0)

/** Neither money nor points are left of an order: nothing can be returned any more. */
export const isGone = ({ keptFen, tender = [], refunds }: Pick<OrderRecord, 'keptFen' | 'tender'> & { refunds: readonly Restoring[] }): boolean =>
  keptFen === 0 && refunds.length > 0 && tender.every((part) => leftOf(part, refunds) === 0)

/**
 * Points that a return gives back of those that paid its order, each with the last day it had: by lines their share, which
 * is allotted by largest remainder over the lines' prices; by an amount in proportion to the money; with the last of the
 * money all that is left. Steps are told from where the steps before them stood, so that whatever their size and order
 * they come to what paid. Of the lots those that end last come back first.
 */
export const restoredBy = (order: TenderedOrder, part: PartReturned): RestoredPart[] =>
  (order.tender ?? []).flatMap((tender) => {
    const points = Math.min(leftOf(tender, order.refunds), shareOf(order, tender, part))
    return points === 0 ? [] : [{ wallet: tender.wallet, points, lots: lotsBack(order, tender, points) }]
  })

const shareOf = (order: TenderedOrder, { points }: TenderPart, part: PartReturned): number => {
  if (part.lines.length === 0) return part.keptFen === 0 ? points : ofAmount(order, points, part.refundFen)
  const before = order.refunds.flatMap(({ lines }) => lines)
  const after = [...before, ...part.lines]
  const price = (list: readonly { amountFen: number }[]): number => list.reduce((sum, { amountFen }) => sum + amountFen, 0)
  if (price(after) === price(order.lines)) return points
  const shares = split(points, order.lines.map(({ amountFen }) => amountFen))
  const at = (returned: readonly RefundLine[]): number =>
    order.lines.reduce((sum, { amountFen }, index) => {
      const own = returned.filter(({ line }) => line === index)
      return sum + shareAt(shares[index] ?? 0, price(own), amountFen)
    }, 0)
  return at(after) - at(before)
}

/** Amounts by themselves; what went back by lines had its own share. */
const ofAmount = ({ receivedFen, refunds }: TenderedOrder, points: number, refundFen: number): number => {
  const before = refunds.reduce((sum, one) => (one.lines.length === 0 ? sum + one.refundFen : sum), 0)
  return shareAt(points, before + refundFen, receivedFen) - shareAt(points, before, receivedFen)
}

const lotsBack = ({ refunds }: TenderedOrder, { wallet, lots }: TenderPart, points: number): Lot[] => {
  const back = refunds.flatMap(({ restored = [] }) => restored.filter((one) => one.wallet === wallet).flatMap((one) => one.lots))
  let missing = points
  const taken = [...lots].reverse().map((lot) => {
    const left = back.reduce((sum, one) => (one.expiresAt === lot.expiresAt ? sum - one.points : sum), lot.points)
    const points = Math.min(missing, left)
    missing -= points
    return { ...lot, points }
  })
  return taken.filter((lot) => lot.points > 0).reverse()
}
