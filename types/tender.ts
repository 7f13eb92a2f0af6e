/** Points that pay a part of an order, as they are asked, stored and answered. */
import type { Words } from './programme'
import type { Lot } from './record/account'

export interface AskedTender {
  wallet: string
  /** In the wallet's smallest unit. */
  points: number
}

/** Parts of an order that were neither price taken off nor money received; they do not earn. */
export interface ExcludedParts {
  couponFen: number
  /** What was paid from the given part of a stored value. */
  bonusFen: number
}

export interface TenderAnswer extends AskedTender {
  /** What the points were worth. */
  valueFen: number
}

/** What paid, with the lots it came from, earliest expiry first. */
export interface TenderPart extends TenderAnswer {
  lots: Lot[]
}

/** Points that one return gave back, with the last days they had. */
export interface RestoredPart extends AskedTender {
  lots: Lot[]
}

/**
 * What keeps more points from paying. `rights`: the wallet may not pay. `later`: what is there was earned by orders paid
 * later than this one. `due`: nothing is left to pay. The others are rules of the wallet.
 */
export type TenderLimit = 'rights' | 'balance' | 'later' | 'due' | 'share' | 'most' | 'least' | 'step'

/** How many points of a wallet may pay an order, and why not more. */
export interface TenderQuote {
  wallet: string
  name: Words
  scale: number
  /** Smallest units there are now, and that may pay. */
  balance: number
  points: number
  /** What they are worth. */
  valueFen: number
  by: TenderLimit
  /** Of `by`: percent for share; whole points for most, least and step; fen for due; smallest units for balance, later. */
  limit: number
}
