import type { PeopleRefusals } from '../../../../../../../types/refusal/people'
import { words, type Words } from '../language'

/** What the person at the desk reads of refusals about persons who hold more than one card. */
export const peopleWords: Readonly<Record<keyof PeopleRefusals, Words>> = {
  'duplicate.unknown': words('没有这一对 {pair}', 'There is no pair {pair}'),
  'invite.unknown': words('没有等待确认的邀请：{rule}', 'No invitation is waiting: {rule}'),
  'invite.waiting': words('{unit} 已为此手机号留卡，请先确认', '{unit} keeps a card for this phone: confirm it first'),
  'merge.limit': words('合并后 {absorbed} 个，最多 {limit} 个', '{absorbed} members in one, at most {limit}'),
  'merge.merged': words('{member} 已并入 {into}', '{member} was merged into {into} before'),
  'merge.self': words('不能与自己合并：{rule}', 'Not into itself: {rule}'),
  'sub.differs': words('两次输入的手机号不一致', 'The two phone numbers differ'),
  'sub.limit': words('副卡最多 {limit} 张，已有 {count} 张', 'At most {limit} sub-cards, there are {count}'),
  'sub.main': words('还没有主卡', 'There is no main card yet'),
  'sub.none': words('这个会员计划不设副卡', 'This programme has no sub-cards'),
  'sub.taken': words('这个手机号已有会员卡', 'This phone number has a card'),
  'sub.unknown': words('没有这张副卡：{rule}', 'There is no such sub-card: {rule}'),
  'unit.kind': words('没有这类单位 {kind}，可选 {known}', 'No such kind of unit {kind}: {known}'),
  'unit.none': words('这个会员计划不设团体单位', 'This programme has no group units'),
  'unit.unknown': words('没有这个单位：{rule}', 'There is no such unit: {rule}'),
}
