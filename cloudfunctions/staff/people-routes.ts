import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { dismissDuplicate, DUPLICATE_ROWS_AT_MOST, listAttempts, listDuplicates } from '../flow/list-duplicates'
import { viewFunnel } from '../flow/view-funnel'
import { mergeMembers } from '../flow/merge-members'
import { previewMerge } from '../flow/preview-merge'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const merge = route<StaffContract, 'member.merge', OnDuty>({
  input: z.strictObject({
    survivor: recordId('the id of the member that stays'),
    absorbed: recordId('the id of the member that is taken in'),
    reason: typedText(200),
  }),
  writes: true,
  admit: may('member.merge'),
  run: ({ world, who: { staff, shop }, input, reference }) =>
    mergeMembers(world, { ...input, reference, store: shop._id, staff: staff._id }),
})

const preview = route<StaffContract, 'merge.preview', OnDuty>({
  input: z.strictObject({ survivor: recordId('the id of the member that stays'), absorbed: recordId('the id of the member that is taken in') }),
  writes: false,
  admit: may('member.merge'),
  run: ({ world, input }) => previewMerge(world, input),
})

const pageRule = `1 to ${String(DUPLICATE_ROWS_AT_MOST)}`
const paging = {
  after: z.string('a cursor').max(1024, 'the cursor that an earlier page gave').optional(),
  limit: z.int(pageRule).min(1, pageRule).max(DUPLICATE_ROWS_AT_MOST, pageRule).optional(),
}

const attempts = route<StaffContract, 'attempt.list', OnDuty>({
  input: z.strictObject(paging),
  writes: false,
  admit: may('store.figures'),
  run: ({ world, who, input: { after, limit = DUPLICATE_ROWS_AT_MOST } }) =>
    listAttempts(world, { store: who.shop._id, after, limit }),
})

const duplicates = route<StaffContract, 'duplicate.list', OnDuty>({
  input: z.strictObject({
    state: z.enum(['open', 'dismissed', 'merged'], 'open, dismissed or merged').optional(),
    ...paging,
  }),
  writes: false,
  admit: may('member.merge'),
  run: ({ world, input: { state = 'open', after, limit = DUPLICATE_ROWS_AT_MOST } }) =>
    listDuplicates(world, { state, after, limit }),
})

const dismiss = route<StaffContract, 'duplicate.dismiss', OnDuty>({
  input: z.strictObject({ pair: recordId('a pair of the list'), reason: typedText(200) }),
  writes: true,
  admit: may('member.merge'),
  run: ({ world, who, input }) => dismissDuplicate(world, { ...input, staff: who.staff._id }),
})

const day = z.iso.date('a day such as 2026-03-02')

const funnel = route<StaffContract, 'funnel.view', OnDuty>({
  input: z.strictObject({
    from: day,
    to: day,
    by: z.enum(['day', 'store', 'staff', 'campaign', 'scene'], 'day, store, staff, campaign or scene').optional(),
  }),
  writes: false,
  admit: may('store.figures'),
  run: ({ world, who, input: { by = 'day', ...days } }) => viewFunnel(world, { ...days, by, store: who.shop._id }),
})

export const peopleRoutes = {
  'funnel.view': funnel,
  'attempt.list': attempts,
  'duplicate.list': duplicates,
  'duplicate.dismiss': dismiss,
  'member.merge': merge,
  'merge.preview': preview,
}
