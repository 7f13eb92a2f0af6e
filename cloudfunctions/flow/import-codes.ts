import { ok, refuse } from '../core/kernel'
import type { ImportedCode } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CouponCodeRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { giveCode, plainCode } from './claim-coupon'
import { templateNamed } from './coupon-template'
import { findByCard } from './find-member'

/** Rows one call takes; each is a commit of its own. */
export const CODE_ROWS_AT_MOST = 100

export interface CodeRow {
  row: number
  code: string
  /** Card number of the member who gets it at once; left out: whoever claims it. */
  card?: string
}

export interface ImportCodes {
  template: string
  /** Names the batch: sent again with the same rows it goes on where it broke off. */
  reference: string
  store: string
  staff: string
  /** A row that could not be read comes with its refusal. */
  rows: readonly { row: number; read: Result<CodeRow> }[]
}

/**
 * Takes codes in, one commit a row, so a call that breaks off is sent again. A row that is refused (`input.invalid`,
 * `coupon.repeated` within the batch, `coupon.known`, what finding and giving refuse) does not hold up the others.
 * Refuses `input.invalid` for a template that the programme does not have.
 */
export const importCodes = async (world: World, ask: ImportCodes): Promise<Result<ImportedCode[]>> => {
  const template = templateNamed(await world.programme(), ask.template, 'template')
  if (!template.ok) return template
  const seen = new Map<string, number>()
  const done: ImportedCode[] = []
  for (const { row, read } of ask.rows) {
    const made = read.ok ? await importRow(world, ask, read.value, seen) : read
    done.push(made.ok ? made.value : { row, state: 'refused', refusal: made.refusal })
  }
  return ok(done)
}

const importRow = async (world: World, ask: ImportCodes, { row, code: text, card }: CodeRow, seen: Map<string, number>): Promise<Result<ImportedCode>> => {
  const code = plainCode(text)
  const first = seen.get(code)
  if (first !== undefined) return refuse({ code: 'coupon.repeated', text: code, row: first })
  seen.set(code, row)
  const holder = card === undefined ? null : await findByCard(world, 'card', card)
  if (holder && !holder.ok) return holder
  const kept = await keep(world, ask, row, code)
  if (!kept.ok) return kept
  if (!holder) return ok({ row, state: 'waiting' })
  const given = await giveCode(world, kept.value, { member: holder.value.member._id, store: ask.store, staff: ask.staff })
  return given.ok ? ok({ row, state: 'given' }) : given
}

const keep = (world: World, { template, reference }: ImportCodes, row: number, code: string): Promise<Result<CouponCodeRecord>> =>
  world.store.transact(async (tx) => {
    const known = await tx.get<CouponCodeRecord>('couponCode', code)
    if (known) {
      const own = known.batch === reference && known.row === row && known.template === template
      return own ? ok(known) : refuse({ code: 'coupon.known', text: code, importedAt: known.importedAt })
    }
    const made: CouponCodeRecord = { _id: code, batch: reference, row, template, importedAt: world.clock.now(), claimed: null }
    await tx.insert<CouponCodeRecord>('couponCode', made)
    return ok(made)
  })
