import type { PeopleRefusals } from '../../../types/refusal/people'
import { fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

/** Words for refusals about persons who hold more than one card. */
export const peopleRefusals: RefusalTable<keyof PeopleRefusals> = {
  'duplicate.unknown': {
    zh: () => ['没有找到这一对', '可能已经合并。请返回列表，下拉刷新'],
    en: () => ['This pair was not found', 'It may have been merged. Go back to the list and refresh'],
  },
  'invite.unknown': {
    zh: () => ['没有等待确认的邀请', '它可能已经确认或谢绝。请核对邀请码，或用收到邀请的手机号'],
    en: () => ['No invitation is waiting', 'It may have been answered. Please check the code, or use the phone that was invited'],
  },
  'invite.waiting': {
    zh: (f) => [`${f.unit}已为您留了一张卡`, '请在“确认邀请”里核对资料，确认后即可使用'],
    en: (f) => [`${f.unit} has kept a card for you`, 'Please answer the invitation; the card works once you confirm'],
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
  'sub.differs': {
    zh: () => ['两次输入的手机号不一致', '副卡的号码要输入两次，两次相同才能开通。请再输入一次'],
    en: () => ['The two phone numbers differ', 'The number is entered twice and both must be equal. Please enter it again'],
  },
  'sub.limit': {
    zh: (f) => ['副卡已满', `最多 ${f.limit} 张，您已有 ${f.count} 张。移除一张后即可再加`],
    en: (f) => ['No more sub-cards', `At most ${f.limit}, you have ${f.count}. Remove one to add another`],
  },
  'sub.main': {
    zh: () => ['还没有主卡', '主卡开通之后才能开副卡。请先办理主卡'],
    en: () => ['There is no main card yet', 'A sub-card is opened once the main card is. Please open that first'],
  },
  'sub.none': {
    zh: () => ['没有副卡', '这个会员计划不设副卡。消费请出示您自己的会员码'],
    en: () => ['There are no sub-cards', 'This programme has none. Please show your own member code'],
  },
  'sub.taken': {
    zh: () => ['这个手机号已有会员卡', '一个手机号只能有一张卡。请换一个号码，或请对方先到门店处理'],
    en: () => ['This phone number has a card', 'One phone, one card. Please use another number, or ask its owner to come to a store first'],
  },
  'sub.unknown': {
    zh: () => ['没有这张副卡', '它可能已被移除。请下拉刷新后再看'],
    en: () => ['There is no such sub-card', 'It may have been removed. Pull to refresh and look again'],
  },
  'unit.kind': {
    zh: (f) => ['没有这类单位', `可选：${f.known}。请改选其中一类`],
    en: (f) => ['There is no such kind of unit', `There are: ${f.known}. Please choose one of them`],
  },
  'unit.none': {
    zh: () => ['没有团体会员', '这个会员计划不设团体单位。请按个人入会办理'],
    en: () => ['There are no group units', 'This programme has none. Please let people join one by one'],
  },
  'unit.unknown': {
    zh: () => ['没有这个单位', '它可能属于另一家门店。请返回单位列表再选'],
    en: () => ['This unit was not found', 'It may belong to another store. Go back to the list and choose again'],
  },
}
