import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { issueCard, openRefusal, productOf } from '../core/member'
import type { World } from '../../types/port/world'
import type { CardRecord, MemberRecord, StoreRecord, UniqueRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { cardName, freeCardNumber, phoneName } from './admit-member'
import { doOnce, type OnceGround } from './do-once'

export interface OpenSubCard {
  /** The main member. */
  member: string
  reference: string
  /** Who carries it. */
  name: string
  phone: string
  phoneAgain: string | null
  store: string | null
  staff: string | null
}

export interface SubCardOpened {
  number: string
  name: string
  /** Sub-cards of the member now, and how many there may be. */
  count: number
  limit: number
}

/**
 * Opens a card that earns into the member's account; it costs nothing. Refuses `sub.none`, `sub.differs`, `sub.main`, what
 * the main card's own state refuses, `sub.limit`, and `sub.taken` where the phone has a card already.
 */
export const openSubCard = (world: World, ask: OpenSubCard): Promise<Result<SubCardOpened>> => {
  const { member, reference, name, phone, phoneAgain, store, staff } = ask
  const asked = { action: 'open', name, phone, phoneAgain }
  return doOnce(world, { member, reference, kind: 'subCard', asked, store, staff }, async (ground) => {
    const { programme, member: main, account, cause, now, tx } = ground
    const mainCard = await tx.get<CardRecord>('card', main.cardNumber)
    const held = await tx.get<UniqueRecord>('unique', phoneName(world, phone))
    const refusal = openRefusal({ programme, main, mainCard, held, now }, ask)
    if (refusal) return refuse(refusal)
    const product = productOf(programme, null)
    if (!product.ok) return product
    const number = programme.subCards?.number === 'phone' ? phone : await patternNumber(world, ground, ask)
    const terms = { store: store ?? main.source.store, waived: null, collectFrom: null, reference }
    const own = { number, member: main._id, role: 'sub', holder: { name, phone } } as const
    const card = { ...issueCard(product.value, { ...own, ...terms }, now, programme.zone), fee: { fen: 0, waived: null } }
    const changed: MemberRecord = { ...main, subCards: [...(main.subCards ?? []), number] }
    return ok({
      // It moves no points, so it is an event without entries.
      account: postMoves(account, { ...cause, kind: 'accrual' }, []).account,
      entries: [],
      detail: { action: 'open', number, holder: name },
      member: changed,
      answer: () => ({ number, name, count: changed.subCards?.length ?? 0, limit: programme.subCards?.limit ?? 0 }),
      write: async (writing) => {
        await writing.put<CardRecord>('card', card)
        for (const _id of [phoneName(world, phone), cardName(number)]) {
          await writing.put<UniqueRecord>('unique', { _id, owner: main._id, card: number })
        }
      },
    })
  })
}

const patternNumber = async (world: World, { programme, member, tx }: OnceGround, ask: OpenSubCard): Promise<string> => {
  const product = productOf(programme, null)
  if (!product.ok) throw new Error(`programme ${programme.id} has no card`)
  const shop = await tx.get<StoreRecord>('shop', ask.store ?? member.source.store)
  return freeCardNumber(world, tx, { programme, shop, card: { product: product.value } }, `sub:${member._id}:${ask.reference}`)
}
