import type { ActivityRefusals } from '../../../../../../../types/refusal/activity'
import { words, type Words } from '../language'

/** What the person at the desk reads of refusals about activities and adjustments; {names} are the refusal's own figures. */
export const activityWords: Readonly<Record<keyof ActivityRefusals, Words>> = {
  'activity.closed': words('没有这项活动：{activity} {subject}', 'No such activity: {activity} {subject}'),
  'activity.done': words('{name}已经完成，下一次 {again}', '{name} is done; again from {again}'),
  'activity.limit': words('{name}每天 {limit} 次，已做 {done} 次', '{name}: {limit} a day, {done} done'),
  'activity.outside': words('{name}是 {from} 至 {to}，今天 {today}', '{name} is from {from} to {to}; today is {today}'),
  'adjustment.dayLimit': words(
    '{wallet} 每天免审 {perDay}，已用 {done}，还剩 {left}，这笔 {asked}',
    '{wallet}: {perDay} a day without approval, {done} used, {left} left; asked {asked}',
  ),
  'adjustment.decided': words('申请 {request} 已处理：{state}', 'Request {request} is decided: {state}'),
  'adjustment.unknown': words('没有申请 {request}', 'There is no request {request}'),
  'follow.missing': words('{name}：还没有关注公众号', '{name}: the official account is not followed yet'),
  'profile.incomplete': words('资料 {filled}/{of}，还差 {missing}', 'Profile {filled} of {of}; missing: {missing}'),
  'referral.small': words(
    '首单须满 {minimumFen}，现在 {keptFen}，还差 {shortFen}',
    'The first order takes {minimumFen}; it is {keptFen}, {shortFen} short',
  ),
  'referrer.device': words('这台设备已用过这个推荐码：{rule}', 'This device has used the code already: {rule}'),
  'referrer.mistyped': words('推荐码输错了：{rule}', 'The referral code is mistyped: {rule}'),
  'referrer.self': words('不能推荐自己：{rule}', 'Nobody introduces themselves: {rule}'),
  'referrer.unknown': words('没有这位推荐人：{rule}', 'No such member to introduce: {rule}'),
  'review.late': words('订单 {number} 最晚 {lastDay} 评价，今天 {today}', 'Order {number}: reviews until {lastDay}; today is {today}'),
}
