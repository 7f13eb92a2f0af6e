import type { Tx } from '../../types/port/store'
import type { CampaignRecord, PushRecord } from '../../types/record'

/** What a second person was asked about: one revision of a campaign. */
export const askedId = ({ _id, revision }: Pick<CampaignRecord, '_id' | 'revision'>): string => `${_id}#${String(revision)}`

/** The campaign behind a push; one by hand is called as its campaign. */
export const campaignOf = ({ _id, campaign }: Pick<PushRecord, '_id' | 'campaign'>): string => campaign ?? _id

/** What waits of a revision that is not the one any more, in the commit that changes it. */
export const withdrawAsked = async (tx: Tx, campaign: CampaignRecord, at: number): Promise<void> => {
  const push = await tx.get<PushRecord>('push', askedId(campaign))
  if (push?.state === 'waiting') await tx.put<PushRecord>('push', { ...push, state: 'cancelled', takenBack: { by: null, at, reason: null } })
}
