import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import { castVote } from '../flow/cast-vote'
import { drawPrize } from '../flow/draw-prize'
import type { KnownMember } from '../flow/known-member'
import { DRAWINGS_AT_MOST, DRAWS_AT_MOST, listDrawings, listDraws, viewDrawing } from '../flow/list-draws'
import { listVotes, viewVote, VOTES_AT_MOST } from '../flow/list-votes'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'
import { paged } from './gift-routes'

const drawList = route<MemberContract, 'draw.list', KnownMember>({
  input: z.strictObject(paged(DRAWS_AT_MOST)),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = DRAWS_AT_MOST } }) => listDraws(world, who, { after, limit }),
})

const drawDraw = route<MemberContract, 'draw.draw', KnownMember>({
  input: z.strictObject({ draw: recordId('the id of a draw') }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const drawn = await drawPrize(world, { ...input, member: who.member._id, reference })
    return drawn.ok ? viewDrawing(world, drawn.value.drawing) : drawn
  },
})

const drawMine = route<MemberContract, 'draw.mine', KnownMember>({
  input: z.strictObject(paged(DRAWINGS_AT_MOST)),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = 20 } }) => listDrawings(world, who.member._id, { after, limit }),
})

const voteList = route<MemberContract, 'vote.list', KnownMember>({
  input: z.strictObject(paged(VOTES_AT_MOST)),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = VOTES_AT_MOST } }) => listVotes(world, who, { after, limit }),
})

const voteCast = route<MemberContract, 'vote.cast', KnownMember>({
  input: z.strictObject({ vote: recordId('the id of a vote'), option: recordId('the id of an option') }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const cast = await castVote(world, { ...input, member: who.member._id, reference })
    return cast.ok ? viewVote(world, who, input.vote) : cast
  },
})

export const campaignRoutes = {
  'draw.list': drawList,
  'draw.draw': drawDraw,
  'draw.mine': drawMine,
  'vote.list': voteList,
  'vote.cast': voteCast,
}
