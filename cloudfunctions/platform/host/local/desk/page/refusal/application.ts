import type { ApplicationRefusals } from '../../../../../../../types/refusal/application'
import { words, type Words } from '../language'

/** What the person at the desk reads of refusals about joining by form; {names} are the refusal's own figures. */
export const applicationWords: Readonly<Record<keyof ApplicationRefusals, Words>> = {
  'application.another': words('由{enteredBy}录入，要由另一位同事审核', 'Entered by {enteredBy}: somebody else has to decide'),
  'application.early': words('{collectFrom} 起可以领取', 'The card can be collected from {collectFrom} on'),
  'application.exists': words('这个手机号已有一份申请在审核', 'This phone number has an application waiting'),
  'application.state': words('这份申请不能这样做：{rule}', 'This application cannot be treated so: {rule}'),
  'application.unknown': words('没有这份申请', 'There is no such application'),
  'application.wish': words('实收 {receivedFen}，特别申请要由顾客提出', '{receivedFen} received: a special application is the shopper’s wish'),
  'card.waiver': words('没有这条理由，可选：{known}', 'There is no such reason, there are: {known}'),
  'fastTrack.unproved': words('生日是 {birthday}，今天是 {today}', 'Born {birthday}, today is {today}'),
  'form.age': words('{age} 周岁，要满 {minimumAge} 周岁，{acceptedFrom} 起可以', '{age} years old; {minimumAge} are needed, from {acceptedFrom} on'),
  'form.birthday': words('生日要在 {from} 到 {to} 之间', 'A birthday from {from} to {to}'),
  'form.differs': words('两次输入的手机号不同', 'The two phone numbers differ'),
  'form.incomplete': words('表还没填完：{missing}', 'The form is not complete: {missing}'),
  'form.name': words('姓名是 1 到 {mostCharacters} 个文字', 'A name of 1 to {mostCharacters} letters'),
  'form.phone': words('只能用中国大陆手机号，11 位', 'Mainland mobile numbers of 11 digits alone'),
  'join.entry': words('不能这样入会，方式有：{ways}', 'Joining is not possible so; the ways are: {ways}'),
  'join.purchase': words('还差 {shortFen}，入会要求 {thresholdFen}', '{shortFen} short of the {thresholdFen} that joining needs'),
  'lead.exists': words('这个手机号已经登记过', 'This phone number is noted already'),
  'lead.joined': words('{joinedAt} 已经入会', 'Joined at {joinedAt}'),
  'lead.unknown': words('没有这条登记', 'There is no such lead'),
  'order.taken': words('订单 {number} 已用于别人入会', 'Order {number} has made somebody else a member'),
  'task.done': words('这件事已经办完', 'This task is done'),
  'task.unknown': words('没有这件待办', 'There is no such task'),
}
