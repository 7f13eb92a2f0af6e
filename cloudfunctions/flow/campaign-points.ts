import { expiryOf, ok } from '../core/kernel'
import { clawBack, credit, ownLot, postMoves, walletOf } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { CampaignPartRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, eventId } from './do-once'

/** What gives a member something by a campaign is known by; no caller's reference has a slash. */
export const partReference = ({ campaign, cause }: Pick<CampaignPartRecord, 'campaign' | 'cause'>, index: number): string =>
  `campaign/${campaign}/${cause}/${String(index)}`

type Part = Pick<CampaignPartRecord, 'campaign' | 'cause' | 'member'>

/**
 * Gives a campaign's points, once; they live as the wallet says and repay a debt first. They do not count as earned for
 * tiers: those are for what was bought and done. Refuses `member.unknown`.
 */
export const givePoints = (world: World, part: Part, index: number, { wallet, points }: { wallet: string; points: number }): Promise<Result<string>> => {
  const { campaign, cause, member } = part
  const reference = partReference(part, index)
  const detail = { campaign, cause, wallet, points }
  const once = { member, reference, kind: 'campaignPoints' as const, asked: detail, store: null, staff: null }
  return doOnce(world, once, ({ programme, account, cause: of, now }) => {
    const until = expiryOf(now, walletOf(programme, wallet).expiry, programme.zone)
    const move = (standing: (typeof account)['wallets'][string]) => credit(standing, points, until)
    const posted = postMoves(account, { ...of, kind: 'campaign' }, [{ wallet, rule: 'campaign', move }])
    return ok({ ...posted, detail, answer: () => eventId({ member, reference }) })
  })
}

/** Takes them back, since the order that they came with is gone: own lot, others, then a debt. */
export const takePointsBack = (world: World, part: Part, index: number, { wallet, points }: { wallet: string; points: number }): Promise<Result<string>> => {
  const { campaign, cause, member } = part
  const of = partReference(part, index)
  const reference = `${of}/back`
  const detail = { campaign, cause, of, wallet, points }
  const once = { member, reference, kind: 'campaignBack' as const, asked: detail, store: null, staff: null }
  return doOnce(world, once, ({ programme, account, cause: by, now }) => {
    const until = expiryOf(now, walletOf(programme, wallet).expiry, programme.zone)
    const move = (standing: (typeof account)['wallets'][string]) => clawBack(standing, points, ownLot(programme, wallet, standing, until))
    const posted = postMoves(account, { ...by, kind: 'reversal' }, [{ wallet, rule: 'campaign', move }])
    return ok({ ...posted, detail, answer: () => eventId({ member, reference }) })
  })
}
