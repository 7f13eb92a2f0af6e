import type { CampaignRefusals } from '../../../types/refusal/campaign'

/** Of campaigns, draws and votes. */
export const campaign: Readonly<Record<keyof CampaignRefusals, number>> = {
  'campaign.changed': 409,
  'campaign.invalid': 422,
  'campaign.many': 409,
  'campaign.published': 409,
  'campaign.stopped': 409,
  'campaign.unknown': 404,
  'draw.closed': 422,
  'draw.limit': 422,
  'draw.saved': 409,
  'draw.tier': 422,
  'draw.unknown': 404,
  'vote.cast': 409,
  'vote.closed': 422,
  'vote.option': 422,
  'vote.saved': 409,
  'vote.tier': 422,
  'vote.unknown': 404,
}
