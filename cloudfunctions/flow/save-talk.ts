import { ok, refuse } from '../core/kernel'
import type { TalkView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { StaffRecord, TalkKind, TalkRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { memberNow } from './follow-member'
import { readPage, type Paged } from './read-page'

export const TALK_CHARACTERS = 500
export const TALKS_AT_MOST = 50

export interface SaveTalk {
  member: string
  kind: TalkKind
  text: string
  reference: string
  staff: StaffRecord
}

/**
 * Writes down what was talked about, so that the next colleague goes on from there; once a reference. Refuses
 * `member.unknown`, `reference.reused`.
 */
export const saveTalk = (world: World, ask: SaveTalk): Promise<Result<TalkView>> => {
  const { kind, text, reference, staff } = ask
  return world.store.transact(async (tx) => {
    const member = await memberNow(tx, ask.member)
    if (!member) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    const _id = `${member._id}:${reference}`
    const known = await tx.get<TalkRecord>('talk', _id)
    if (known) {
      const other = (['kind', 'text'] as const).find((field) => known[field] !== ask[field])
      // What was said stays out of refusals, as it stays out of logs.
      if (other) return refuse({ code: 'reference.reused', reference, field: other, was: 'another note', got: 'this note' })
      return ok(viewTalk(known, staff.name))
    }
    const made: TalkRecord = { _id, member: member._id, kind, text, at: world.clock.now(), staff: staff._id, store: staff.store }
    await tx.insert('talk', made)
    return ok(viewTalk(made, staff.name))
  })
}

const viewTalk = ({ _id, kind, text, at }: TalkRecord, by: string): TalkView => ({ talk: _id, kind, text, at, by })

/** What was talked about with a member, newest first; with the last page what was with those merged into this one. */
export const listTalks = async (
  world: World,
  member: { _id: string; absorbed?: string[] },
  paged: Paged,
): Promise<Result<{ rows: TalkView[]; next: string | null }>> => {
  const of = (id: string) => ({ eq: { member: id }, order: 'at', desc: true })
  const page = await readPage<TalkRecord>(world, 'talk', of(member._id), paged)
  if (!page.ok) return page
  const absorbed = page.value.next === null ? (member.absorbed ?? []) : []
  const before = await Promise.all(absorbed.map((id) => world.store.find<TalkRecord>('talk', { ...of(id), limit: TALKS_AT_MOST })))
  const rows = [...page.value.items, ...before.flatMap(({ items }) => items)]
  return ok({ rows: await Promise.all(rows.map(async (talk) => viewTalk(talk, await nameOf(world, talk.staff)))), next: page.value.next })
}

const nameOf = async (world: World, staff: string): Promise<string> => (await world.store.get<StaffRecord>('staff', staff))?.name ?? staff
