import { ok, refuse, tailOf } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { cardEventRefusal, movedCard, productOf } from '../core/member'
import type { RowValues } from '../core/intake'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CardRecord, EventRecord, MemberRecord, OrderRecord, StoreRecord, UniqueRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { admitMember, cardName, memberId, phoneName } from './admit-member'
import { doOnce } from './do-once'
import { rowReference, type OfRow } from './open-points'

export interface ImportMember extends OfRow {
  values: RowValues
  /** The first moment of the day on which the old records say that the person joined; null: now. */
  joinedAt: number | null
}

/**
 * Makes a member of old records, once a row: without identity and terms, which the person gives on first coming, and
 * without what joining brings. Refuses `member.exists` for a phone or card number that is known; then nothing is changed.
 */
export const importMember = async (world: World, { values, joinedAt, ...of }: ImportMember): Promise<Result<{ member: string }>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const reference = rowReference(of, 'member')
  const id = memberId(world, { scope: 'import', reference })
  const { phone = '', name = '', card: oldCard = null } = values
  return world.store.transact(async (tx) => {
    if (await tx.get<MemberRecord>('member', id)) return ok({ member: id })
    const held = await nameHeld(world, tx, values)
    if (held) return refuse(held)
    const product = productOf(programme, null)
    if (!product.ok) return product
    const shop = await tx.get<StoreRecord>('shop', of.store)
    const source = { store: of.store, staff: of.staff, campaign: null, scene: null }
    const { birthday = null, gender = null, size = null } = values
    const joining = { id, reference, identity: null, phone, name, source, marketing: false, profile: { birthday, gender, size } }
    const card = { product: product.value, waived: null, collectFrom: null }
    await admitMember(world, tx, { programme, shop, now, joining, card, imported: { joinedAt: joinedAt ?? now, oldCard } })
    return ok({ member: id })
  })
}

/** Whose the phone or the old number is already. */
export const nameHeld = async (
  world: World,
  tx: Pick<Tx, 'get'>,
  { phone, card }: RowValues,
): Promise<Extract<Refusal, { code: 'member.exists' }> | null> => {
  const names = [...(phone === undefined ? [] : [phoneName(world, phone)]), ...(card === undefined ? [] : [cardName(card)])]
  for (const name of names) {
    const unique = await tx.get<UniqueRecord>('unique', name)
    const owner = unique && (await tx.get<MemberRecord>('member', unique.owner))
    if (unique) return { code: 'member.exists', cardTail: owner ? tailOf(owner.cardNumber) : null, joinedAt: owner?.joinedAt ?? null }
  }
  return null
}

/** Events that are looked at for something that is not of the import; more than that is somebody's own doing. */
const OWN_EVENTS = 8

/**
 * Closes a member that a row made: the card ends, name and phone are forgotten, phone and old number are free. Refuses
 * `import.state` where anything was done since that is not of this batch, or the person has come.
 */
export const closeImported = async (world: World, { member, ...of }: OfRow & { member: string }): Promise<Result<{ closed: true }>> => {
  const own = await ownEvents(world, member, of)
  const once = { member, reference: rowReference(of, 'member:back'), kind: 'importBack' as const, asked: {}, store: of.store, staff: of.staff }
  return doOnce(world, once, async ({ member: person, account, cause, now, tx }) => {
    const card = await tx.get<CardRecord>('card', person.cardNumber)
    const refusal = card && cardEventRefusal(card, 'cancel', now)
    const lived = person.identity !== null || person._id !== member || own === null || account.sequence !== own
    if (!card || refusal || lived) return refuse({ code: 'import.state', state: 'lived', needs: 'a member with whom nothing was done since' })
    const names = [...(person.phone === null ? [] : [phoneName(world, person.phone)]), ...(person.oldCard === undefined ? [] : [cardName(person.oldCard)])]
    const { number, validUntil } = card
    const forgotten: MemberRecord = { ...person, name: '', joinedName: '', phone: null, phoneTail: null, birthday: null, occasionDue: null }
    delete forgotten.oldCard
    return ok({
      account: postMoves(account, { ...cause, kind: 'opening' }, []).account,
      entries: [],
      detail: { batch: of.batch, row: of.row, number, validUntil, state: 'cancelled' as const },
      member: forgotten,
      answer: () => ({ closed: true as const }),
      write: async (writing) => {
        await writing.put<CardRecord>('card', movedCard(card, 'cancel', 'import', now))
        for (const name of names) await writing.remove('unique', name)
      },
    })
  })
}

/** How many numbers of the account the batch took; null: somebody else took one too. */
const ownEvents = async (world: World, member: string, { batch }: Pick<OfRow, 'batch'>): Promise<number | null> => {
  const [events, orders] = await Promise.all([
    world.store.find<EventRecord>('event', { eq: { member }, order: 'sequence', limit: OWN_EVENTS + 1 }),
    world.store.find<OrderRecord>('order', { eq: { member }, order: 'sequence', limit: 1 }),
  ])
  const all = events.items.every(({ reference }) => reference.startsWith(`import:${batch}:`))
  return all && orders.items.length === 0 && events.next === null ? events.items.length : null
}
