import { ok, refuse } from '../core/kernel'
import { inviteCode, productOf } from '../core/member'
import type { ImportedRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CardRecord, MemberRecord, StoreRecord, UniqueRecord, UnitRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { admitMember, memberId } from './admit-member'
import { exists, holderOf } from './join-member'

/** Rows one call takes; each is a commit of its own. */
export const IMPORT_ROWS_AT_MOST = 100

export interface UnitRow {
  row: number
  name: string
  phone: string
}

export interface ImportUnit {
  unit: UnitRecord
  reference: string
  staff: string
  /** A row that could not be read comes with its refusal. */
  rows: readonly { row: number; read: Result<UnitRow> }[]
}

/**
 * Makes an invited, free card for every row, one commit each, so a call that breaks off is sent again: the same reference
 * and row make one card. A row that is refused (`input.invalid`, `member.exists`, `reference.reused`) does not hold up
 * the others.
 */
export const importUnit = async (world: World, ask: ImportUnit): Promise<ImportedRow[]> => {
  const done: ImportedRow[] = []
  for (const { row, read } of ask.rows) {
    const made = read.ok ? await importRow(world, ask, read.value) : read
    done.push(made.ok ? made.value : { row, state: 'refused', refusal: made.refusal })
  }
  return done
}

const importRow = async (world: World, ask: ImportUnit, { row, name, phone }: UnitRow): Promise<Result<ImportedRow>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const { unit } = ask
  const scope = `unit:${unit._id}`
  const reference = `${ask.reference}:${String(row)}`
  const id = memberId(world, { scope, reference })
  return world.store.transact(async (tx) => {
    const known = await tx.get<MemberRecord>('member', id)
    if (known) return repeat(world, known, await tx.get<CardRecord>('card', known.cardNumber), { row, name, phone, reference })
    const source = { store: unit.store, staff: ask.staff, campaign: null, scene: null }
    const holder = await holderOf(world, tx, { identity: null, phone, phoneProved: true })
    if (holder) return exists(tx, holder, { scope, reference, ...source }, now)
    const product = productOf(programme, null)
    if (!product.ok) return product
    const shop = await tx.get<StoreRecord>('shop', unit.store)
    const joining = { id, reference, identity: null, name, phone, source, marketing: false }
    const card = { product: product.value, waived: null, collectFrom: null }
    const { member } = await admitMember(world, tx, { programme, shop, now, joining, card, unit: unit._id })
    const code = codeOf(world, id)
    await tx.insert<UniqueRecord>('unique', { _id: inviteName(world, code), owner: id })
    return ok({ row, state: 'invited', member: id, cardNumber: member.cardNumber, code })
  })
}

export const inviteName = (world: World, code: string): string => `invite:${world.keys.sign('memberCode', `invited by ${code}`)}`

/** The code of a member's invitation: what the unit hands to the person. */
export const codeOf = (world: World, member: string): string => inviteCode(world.keys.sign('memberCode', `invite:${member}`))

const repeat = (
  world: World,
  known: MemberRecord,
  card: CardRecord | null,
  { row, name, phone, reference }: UnitRow & { reference: string },
): Result<ImportedRow> => {
  const reused = (field: string, was: string, got: string): Result<ImportedRow> =>
    refuse({ code: 'reference.reused', reference, field, was, got } satisfies Refusal)
  // Who declined left neither name nor phone behind.
  if (known.phone !== null && known.phone !== phone) return reused('phone', 'another phone', 'this phone')
  if (known.phone !== null && known.joinedName !== name) return reused('name', known.joinedName, name)
  const state = card?.state === 'invited' ? 'invited' : 'answered'
  const code = state === 'invited' ? { code: codeOf(world, known._id) } : {}
  return ok({ row, state, member: known._id, cardNumber: known.cardNumber, ...code })
}
