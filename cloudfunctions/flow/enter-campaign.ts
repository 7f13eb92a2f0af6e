import { audienceOf } from '../core/audience'
import type { World } from '../../types/port/world'
import type { AccountRecord, CampaignRecord, MemberRecord, OrderRecord, PartState } from '../../types/record'
import { memberById } from './known-member'
import { claimPart } from './claim-part'
import { servePart } from './serve-part'

export interface Entering {
  campaign: CampaignRecord
  member: string
  cause: string
  order: OrderRecord | null
}

/** `outside`: not of the audience; `enough`: had it as often as the campaign allows. */
export type Entered = PartState | 'outside' | 'enough'

/** Audiences are compiled once a published campaign, which does not change. */
const audiences = new Map<string, ReturnType<typeof audienceOf>>()
const AUDIENCES_KEPT = 200

const audience = ({ _id, revision, audience: asked }: CampaignRecord): ReturnType<typeof audienceOf> => {
  const key = `${_id} ${String(revision)} ${JSON.stringify(asked)}`
  const known = audiences.get(key)
  if (known) return known
  if (audiences.size >= AUDIENCES_KEPT) audiences.clear()
  const made = audienceOf(asked)
  audiences.set(key, made)
  return made
}

/** Whether somebody is of a campaign's audience now. */
export const isOf = async (world: World, campaign: CampaignRecord, member: MemberRecord, account: AccountRecord): Promise<boolean> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  return audience(campaign)({ programme, member, account, now })
}

/**
 * Lets one member have what a campaign gives for one cause, once however often it is called: outside the audience nothing
 * happens, else the member is held out, served, or refused for a reason that stays written down.
 */
export const enterCampaign = async (world: World, { campaign, member: id, cause, order }: Entering): Promise<Entered> => {
  const found = await memberById(world, id)
  const account = found && (await world.store.get<AccountRecord>('account', found.member._id))
  if (!found || !account || !(await isOf(world, campaign, found.member, account))) return 'outside'
  const part = await claimPart(world, { campaign, account, cause, order })
  return part ? (await servePart(world, part)).state : 'enough'
}
