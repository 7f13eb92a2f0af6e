import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { AccountRecord, HappeningRecord } from '../../types/record'
import { listeningTo } from './listening'

export type Happened = Pick<HappeningRecord, 'on' | 'member' | 'value' | 'at'>

export const happeningId = ({ on, member, value, at }: Happened): string => (value === null ? `${on}:${member}` : `${on}:${member}:${value}:${String(at)}`)

/** Notes in its own commit that something happened to a member, where a campaign listens; one operation. */
export const noteHappening = async (world: World, tx: Tx, happened: Happened): Promise<void> => {
  if ((await listeningTo(world, happened.on)).length === 0) return
  await tx.put<HappeningRecord>('happening', { _id: happeningId(happened), ...happened, dueAt: happened.at })
}

/** Notes the tiers that an account entered, in its ladder and its tracks, up or down. Gives what is to be answered. */
export const noteTiers = async (world: World, tx: Tx, before: AccountRecord, after: AccountRecord, at: number): Promise<string[]> => {
  const entered = tiersEntered(before, after)
  const noted: string[] = []
  for (const value of entered) {
    const happened = { on: 'tier', member: after._id, value, at } as const
    await noteHappening(world, tx, happened)
    noted.push(happeningId(happened))
  }
  return noted
}

const tiersEntered = ({ tier: before }: AccountRecord, { tier: after }: AccountRecord): string[] => {
  const own = before.id === after.id ? [] : [after.id]
  const tracks = (after.tracks ?? []).flatMap(({ track, id }) => {
    const was = (before.tracks ?? []).find((one) => one.track === track)?.id ?? null
    return id === null || id === was ? [] : [id]
  })
  return [...own, ...tracks]
}
