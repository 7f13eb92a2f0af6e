import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { HappeningRecord } from '../../types/record'
import { listeningTo } from './listening'

export type Happened = Pick<HappeningRecord, 'on' | 'member' | 'value' | 'at'>

export const happeningId = ({ on, member, value, at }: Happened): string => (value === null ? `${on}:${member}` : `${on}:${member}:${value}:${String(at)}`)

/** Notes in its own commit that something happened to a member, where a campaign listens; one operation. */
export const noteHappening = async (world: World, tx: Tx, happened: Happened): Promise<void> => {
  if ((await listeningTo(world, happened.on)).length === 0) return
  await tx.put<HappeningRecord>('happening', { _id: happeningId(happened), ...happened, dueAt: happened.at })
}
