import { answered, templateNamed, type PermitAnswer } from '../core/message'
import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { reachOf } from './reach-of'

export interface NotePermits {
  member: string
  reference: string
  answers: readonly PermitAnswer[]
  /** WeChat's id of who answered; kept sealed, since a message can go to nobody without it. */
  openid: string
}

/**
 * Notes what a member answered when WeChat asked: every accept is one message of that template. The same reference again
 * counts nothing. Refuses `input.invalid` for a template that the programme does not have.
 */
export const notePermits = async (world: World, { member, reference, answers, openid }: NotePermits): Promise<Result<null>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const strange = answers.findIndex(({ template }) => !templateNamed(programme, template))
  if (strange >= 0) return refuse({ code: 'input.invalid', field: `answers.${String(strange)}.template`, rule: 'a template of the programme' })
  const sealed = world.keys.seal('openid', openid)
  return world.store.transact(async (tx) => {
    const known = await reachOf(tx, member)
    // Accepts are WeChat's of one openid: what another one accepted is worth nothing to this one.
    const before = known.openid === sealed || known.permits.length === 0 ? known : { ...known, permits: [] }
    const after = answered(before, answers, reference, now)
    if (after !== known || known.openid !== sealed) await tx.put('reach', { ...after, openid: sealed })
    return ok(null)
  })
}
