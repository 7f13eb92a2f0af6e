import type { PeopleRefusals } from '../../../types/refusal/people'
import { fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

/** Words for refusals about persons who hold more than one card. */
export const peopleRefusals: RefusalTable<keyof PeopleRefusals> = {
  'duplicate.unknown': {
    zh: () => ['没有找到这一对', '可能已经合并。请返回列表，下拉刷新'],
    en: () => ['This pair was not found', 'It may have been merged. Go back to the list and refresh'],
  },
  'merge.limit': {
    zh: (f) => ['合并进来的会员太多', `合并后共 ${f.absorbed} 个，最多 ${f.limit} 个。请先核对是不是同一个人`],
    en: (f) => ['Too many members in one', `It would be ${f.absorbed}, at most ${f.limit}. Please check that it is one person`],
  },
  'merge.merged': {
    zh: (f, zone) => ['这个会员已经合并过', `${fullTime(f.mergedAt, zone)} 已并入 ${f.into}。请改选那一张卡`],
    en: (f, zone) => ['This member was merged before', `Into ${f.into} at ${fullTime(f.mergedAt, zone)}. Please choose that card`],
  },
  'merge.self': {
    zh: () => ['不能与自己合并', '两边选的是同一个会员。请另选一张卡'],
    en: () => ['A member cannot be merged into itself', 'Both sides name the same member. Please choose another card'],
  },
}
