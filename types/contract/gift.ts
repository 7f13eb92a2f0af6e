/** Gifts at the member's door and at the staff's. */
import type { PaymentTicket } from '../port/payment'
import type { TelephoneProof, Words } from '../programme'
import type { ExchangeState, ExchangeStep, ExchangeWay, GiftDetails, GiftLimit, PictureKind } from '../record'
import type { Refusal } from '../refusal'
import type { PaymentView } from './stored'

export interface WindowView {
  name: Words
  note: Words
  kind: 'always' | 'monthDays' | 'yearMonth'
  open: boolean
  /** Bounds of the window that is open, else of the next; `closesAt` is the first moment after. Null: always open. */
  opensAt: number | null
  closesAt: number | null
  now: number
}

export interface PriceView {
  wallet: string
  name: Words
  unit: Words
  scale: number
  points: number
  cashFen: number
}

/** One gift in the list. */
export interface GiftTileView {
  id: string
  name: Words
  line: Words
  kind: 'goods' | 'service'
  picture: string
  /** Where an uploaded picture is loaded from; null: it is one of those drawn. */
  pictureAddress: string | null
  price: PriceView
  left: number
  /** Pieces that were ever put on its shelves. */
  total: number
  stores: number
  limits: GiftLimit[]
  restock: { day: string; pieces: number } | null
  wish: 'none' | 'waiting' | 'come'
  /** What would be refused now, points and stock included; null: nothing. */
  refusal: Refusal | null
}

export interface GiftView extends GiftTileView {
  about: Words
  shopFen: number | null
  stock: 'stores' | 'pooled'
  places: { id: string; name: string; address: string; phone: string; left: number }[]
  delivery: boolean
  anyTime: boolean
  pickUpDays: number
  balance: number
  window: WindowView
  tier: Words
}

/** Pick-up in a store, or delivery to an address. */
export type AskedWay = { store: string } | { name: string; phone: string; address: string }

export interface AskRedeem {
  gift: string
  /** The price that was read; another one is refused, and nothing is taken. */
  points: number
  cashFen: number
  way: AskedWay
}

export interface ExchangeTileView {
  exchange: string
  gift: string
  name: Words
  picture: string
  pictureAddress: string | null
  price: PriceView
  state: ExchangeState
  at: number
  dueAt: number | null
  store: string | null
}

export interface ExchangeView extends ExchangeTileView {
  /** Digits in fours for reading out; the same digits are in the QR code. */
  code: string
  way: ExchangeWay
  place: { id: string; name: string; address: string; phone: string } | null
  steps: { step: ExchangeStep; at: number; store: string | null }[]
  /** Points that came back to their lots. */
  returned: number
  /** The payment of its money; null: it cost points alone. */
  payment: PaymentView | null
  /** What happens to the points when it is not picked up. */
  overdue: 'pointsReturn' | 'pointsLost'
  canCancel: boolean
  now: number
}

export interface StaffExchangeView extends ExchangeView {
  member: { id: string; name: string; phoneMasked: string | null; cardTail: string }
  /** Steps that a person of the caller's store may take now. */
  may: ExchangeStep[]
}

export interface ShelfView {
  gift: string
  places: { place: string; left: number; put: number }[]
  waiting: number
}

interface Paged {
  after?: string
  limit?: number
}

export interface MemberGiftActions {
  'gift.list': {
    input: Paged
    output: { gifts: GiftTileView[]; next: string | null; window: WindowView; balances: Omit<PriceView, 'cashFen'>[] }
  }
  'gift.view': { input: { gift: string }; output: GiftView }
  /** With money beside the points: `unpaid`, and the ticket to pay it with. */
  'gift.redeem': { input: AskRedeem; output: ExchangeView & { ticket: PaymentTicket | null } }
  /** Waits for pieces to come, or does not any more. */
  'gift.wish': { input: { gift: string; wish: boolean }; output: { wish: 'none' | 'waiting' | 'come' } }
  'exchange.mine': { input: Paged; output: { rows: ExchangeTileView[]; next: string | null; zone: string; now: number } }
  'exchange.view': { input: { exchange: string }; output: ExchangeView }
  'exchange.cancel': { input: { exchange: string }; output: ExchangeView }
}

/** A picture that was uploaded. */
export interface SavedPicture {
  /** What a gift names it by. */
  picture: string
  address: string
  kind: PictureKind
  bytes: number
  width: number
  height: number
}

/** A gift as those who make it see it. */
export type GiftRow = GiftDetails & { id: string; pictureAddress: string | null; state: string; revision: number; savedAt: number; staff: string }

/** What a gift may be made of, with the one that is changed; null: a new one. */
export interface GiftDraftView {
  zone: string
  gift: GiftRow | null
  /** Those whose points are for gifts. */
  wallets: { id: string; name: Words; scale: number }[]
  tiers: { id: string; name: Words }[]
  /** Open ones. */
  stores: { id: string; name: string }[]
  /** Behind the last one in the list. */
  place: number
  pictureBytesAtMost: number
}

/** Gifts and their pictures, at the desk. */
export interface OfficeGiftActions {
  'gift.draft': { input: { gift?: string }; output: GiftDraftView }
  /** `type`: what the file says it is, such as `image/png`; `data`: its bytes in base64. */
  'picture.save': { input: { type: string; data: string }; output: SavedPicture }
}

export interface StaffGiftActions {
  'gift.all': { input: Paged; output: { rows: GiftRow[]; next: string | null } }
  /** `revision`: the one that was read, 0 for a new gift; where somebody saved since, it is refused. Left out: over whatever stands there. */
  'gift.save': { input: { gift: string; details: GiftDetails; revision?: number }; output: { gift: string; revision: number } }
  'gift.withdraw': { input: { gift: string }; output: { gift: string; revision: number } }
  /** Puts pieces on a place's shelves; fewer than 0 takes them off, with the reason. */
  'gift.stock': { input: { gift: string; place: string; pieces: number; reason: string }; output: ShelfView }
  'gift.shelf': { input: { gift: string }; output: ShelfView }
  /** What is offered, as this member would see it, and what a caller must say or show; no proofs: nothing by telephone. */
  'gift.of': {
    input: Paged & { member: string }
    output: MemberGiftActions['gift.list']['output'] & {
      member: { id: string; name: string; phoneMasked: string | null; cardTail: string }
      proofs: TelephoneProof[]
    }
  }
  'gift.view': { input: { member: string; gift: string }; output: GiftView }
  /**
   * For a member on the telephone, who is known by `proof`, the six digits that the app shows now, or by `identity`, two
   * facts of the record; the programme says which are taken. Facts may be wrong a few times a member and day.
   */
  'gift.redeem': {
    input: AskRedeem & { member: string; proof?: string; identity?: { phone?: string; card?: string; birthday?: string } }
    output: StaffExchangeView
  }
  'exchange.find': { input: { code: string }; output: StaffExchangeView }
  'exchange.list': {
    input: Paged & { state: 'reserved' | 'ready' }
    output: { rows: (ExchangeTileView & { member: { name: string; cardTail: string } })[]; next: string | null }
  }
  'exchange.collect': { input: { exchange: string }; output: StaffExchangeView }
  'exchange.prepare': { input: { exchange: string }; output: StaffExchangeView }
  'exchange.send': { input: { exchange: string }; output: StaffExchangeView }
  'exchange.deliver': { input: { exchange: string }; output: StaffExchangeView }
  'exchange.cancel': { input: { exchange: string }; output: StaffExchangeView }
}
