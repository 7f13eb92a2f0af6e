import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import type { DrawDetails, VoteDetails } from '../../types/record'
import { tierIds } from '../core/benefit'
import { TICKETS } from '../core/campaign'
import { drawResults, DRAWINGS_AT_MOST } from '../flow/list-draws'
import { voteResults } from '../flow/list-votes'
import { saveDraw, saveVote, stockPrize } from '../flow/save-draw'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { paged } from './gift-routes'
import { giftId as id, limit, moment, pieces, words } from './gift-schema'

const tiers = z.array(id).max(12, 'twelve tiers at most')
const different = (list: readonly { id: string }[]): boolean => new Set(list.map((one) => one.id)).size === list.length
const times = { from: moment, until: moment }
const later = { path: ['until'], error: 'later than `from`' }

const drawDetails = z
  .strictObject({
    name: words(30),
    prizes: z
      .array(z.strictObject({ id, name: words(30), chance: z.int('whole tickets of a million').min(1, '1 to 1,000,000').max(TICKETS, '1 to 1,000,000') }))
      .min(1, 'at least one prize')
      .max(20, 'twenty prizes at most')
      .refine(different, 'an id that no other prize has')
      .refine((prizes) => prizes.reduce((sum, { chance }) => sum + chance, 0) <= TICKETS, '1,000,000 tickets in all at most'),
    ...times,
    tiers,
    limits: z.array(limit).min(1, 'how often a member may draw').max(4, 'four limits at most'),
  })
  .refine(({ from, until }) => from < until, later) satisfies z.ZodType<DrawDetails>

const voteDetails = z
  .strictObject({
    title: words(60),
    options: z
      .array(z.strictObject({ id, name: words(30) }))
      .min(2, 'at least two options')
      .max(20, 'twenty options at most')
      .refine(different, 'an id that no other option has'),
    ...times,
    tiers,
  })
  .refine(({ from, until }) => from < until, later) satisfies z.ZodType<VoteDetails>

/** Tiers that there are; the shape cannot know. */
const knownTiers = async (world: World, asked: readonly string[]): Promise<Result<null>> => {
  const known = tierIds(await world.programme())
  const wrong = asked.findIndex((tier) => !known.includes(tier))
  if (wrong < 0) return { ok: true, value: null }
  return { ok: false, refusal: { code: 'input.invalid', field: `details.tiers.${String(wrong)}`, rule: `one of ${known.join(', ')}` } }
}

const drawSave = route<StaffContract, 'draw.save', OnDuty>({
  input: z.strictObject({ draw: id, details: drawDetails }),
  writes: true,
  admit: may('campaign.edit'),
  run: async ({ world, who, input: { draw, details }, reference }) => {
    const fit = await knownTiers(world, details.tiers)
    return fit.ok ? saveDraw(world, { id: draw, details, reference, staff: who.staff._id }) : fit
  },
})

const drawStock = route<StaffContract, 'draw.stock', OnDuty>({
  input: z.strictObject({ draw: id, prize: id, pieces, reason: typedText(100) }),
  writes: true,
  admit: may('campaign.edit'),
  run: ({ world, who, input, reference }) => stockPrize(world, { ...input, reference, staff: who.staff._id }),
})

const drawResult = route<StaffContract, 'draw.results', OnDuty>({
  input: z.strictObject({ ...paged(DRAWINGS_AT_MOST), draw: recordId('the id of a draw') }),
  writes: false,
  admit: may('offer.read'),
  run: ({ world, input: { draw, after, limit: most = DRAWINGS_AT_MOST } }) => drawResults(world, draw, { after, limit: most }),
})

const voteSave = route<StaffContract, 'vote.save', OnDuty>({
  input: z.strictObject({ vote: id, details: voteDetails }),
  writes: true,
  admit: may('campaign.edit'),
  run: async ({ world, who, input: { vote, details }, reference }) => {
    const fit = await knownTiers(world, details.tiers)
    return fit.ok ? saveVote(world, { id: vote, details, reference, staff: who.staff._id }) : fit
  },
})

const voteResult = route<StaffContract, 'vote.results', OnDuty>({
  input: z.strictObject({ vote: recordId('the id of a vote') }),
  writes: false,
  admit: may('offer.read'),
  run: ({ world, input }) => voteResults(world, input.vote),
})

export const campaignRoutes = {
  'draw.save': drawSave,
  'draw.stock': drawStock,
  'draw.results': drawResult,
  'vote.save': voteSave,
  'vote.results': voteResult,
}
