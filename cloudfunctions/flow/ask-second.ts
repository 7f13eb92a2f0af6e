import { canonicalJson, refuse } from '../core/kernel'
import { secondKinds, waitsFor } from '../core/staff'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Words } from '../../types/programme'
import type { ApprovalRecord, AskedKind, SecondRules, SecondKind } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { Role } from '../../types/role'
import { roleTable } from './staff-duty'

export const RULES = 'secondPerson'
/** Where what concerns the whole chain waits. */
export const CHAIN = '*'

export const secondRules = async (at: Pick<Tx, 'get'>): Promise<SecondRules> => (await at.get<SecondRules>('setting', RULES)) ?? { _id: RULES, on: [], revision: 0 }

export interface AskSecond {
  kind: AskedKind
  store: string
  staff: string
  reference: string
  /** What is to be carried out, once somebody agrees. */
  asked: object
  reason: string | null
}

export const approvalId = (world: World, { staff, reference }: Pick<AskSecond, 'staff' | 'reference'>): string => `a${world.keys.digest(`approval:${staff}:${reference}`).slice(0, 20)}`

/**
 * Does it, or, where the chain wants a second person for it, writes down what was asked and refuses `approval.waiting` with
 * who may agree. The same asked again hears how it stands. Refuses `reference.reused` too.
 */
export const orSecond = async <T>(world: World, ask: AskSecond, run: () => Promise<Result<T>>): Promise<Result<T>> => {
  const id = approvalId(world, ask)
  const [rules, before] = [await secondRules(world.store), await world.store.get<ApprovalRecord>('approval', id)]
  if (!before && !waitsFor(rules.on, ask.kind)) return run()
  const asked = canonicalJson(ask.asked)
  const kept = await world.store.transact(async (tx) => {
    const known = await tx.get<ApprovalRecord>('approval', id)
    const { kind, store, staff, reference, reason } = ask
    const record: ApprovalRecord = known ?? { _id: id, kind, store, staff, askedAt: world.clock.now(), reference, asked, reason, state: 'waiting', decision: null }
    if (!known) await tx.insert('approval', record)
    return record
  })
  if (kept.asked !== asked || kept.kind !== ask.kind) return refuse({ code: 'reference.reused', reference: ask.reference, field: 'asked', was: kept.kind, got: ask.kind })
  return refuse(await waiting(world, kept))
}

const waiting = async (world: World, { _id, kind, state }: ApprovalRecord): Promise<Refusal> => ({
  code: 'approval.waiting',
  approval: _id,
  kindName: secondKinds[kind].name,
  state,
  mayName: deciders((await roleTable(world)).roles, kind),
})

/** Roles that may decide on a kind, by name. */
export const deciders = (roles: readonly Role[], kind: SecondKind): Words => {
  const own = roles.filter(({ may }) => may[secondKinds[kind].decide])
  return { zh: own.map(({ name }) => name.zh).join('、'), en: own.map(({ name }) => name.en).join(', ') }
}

/** Turns kinds on and off, at the revision that was read; what stands already is answered again. Refuses `role.stale`. */
export const saveSecondRules = (world: World, { on, revision }: { on: AskedKind[]; revision: number }): Promise<Result<{ on: AskedKind[]; revision: number }>> =>
  world.store.transact(async (tx) => {
    const before = await secondRules(tx)
    const sorted = [...new Set(on)].sort()
    if (before.revision === revision + 1 && canonicalJson(before.on) === canonicalJson(sorted)) return { ok: true, value: { on: sorted, revision: before.revision } }
    if (before.revision !== revision) return refuse({ code: 'role.stale', revision, now: before.revision })
    await tx.put<SecondRules>('setting', { _id: RULES, on: sorted, revision: revision + 1 })
    return { ok: true, value: { on: sorted, revision: revision + 1 } }
  })
