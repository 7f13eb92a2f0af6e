import type { PeopleRefusals } from '../../../../../../../types/refusal/people'
import { words, type Words } from '../language'

/** What the person at the desk reads of refusals about persons who hold more than one card. */
export const peopleWords: Readonly<Record<keyof PeopleRefusals, Words>> = {
  'duplicate.unknown': words('没有这一对 {pair}', 'There is no pair {pair}'),
  'merge.limit': words('合并后 {absorbed} 个，最多 {limit} 个', '{absorbed} members in one, at most {limit}'),
  'merge.merged': words('{member} 已并入 {into}', '{member} was merged into {into} before'),
  'merge.self': words('不能与自己合并：{rule}', 'Not into itself: {rule}'),
}
