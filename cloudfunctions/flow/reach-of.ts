import { emptyReach } from '../core/message'
import type { Tx } from '../../types/port/store'
import type { ReachRecord } from '../../types/record'

/** What a member allows; nothing was said yet where there is no record. */
export const reachOf = async (from: Pick<Tx, 'get'>, member: string): Promise<ReachRecord> =>
  (await from.get<ReachRecord>('reach', member)) ?? emptyReach(member)
