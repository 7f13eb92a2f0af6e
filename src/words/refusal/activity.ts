import type { ActivityRefusals } from '../../../types/refusal/activity'
import type { ProfileField } from '../../../types/programme'
import { money } from '../../figure/money'
import { pointsText } from '../../figure/points'
import { fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

const fields = new Map<string, [zh: string, en: string]>([
  ['name', ['称呼', 'name']],
  ['phone', ['手机号', 'phone']],
  ['birthday', ['生日', 'birthday']],
  ['gender', ['性别', 'gender']],
  ['size', ['尺码', 'size']],
  ['wedding', ['结婚纪念日', 'wedding day']],
])

const named = (missing: readonly ProfileField[], language: 0 | 1, between: string): string =>
  [missing].flat().map((field) => fields.get(field)?.[language] ?? field).join(between)

/** Words for refusals about activities, introductions and adjustments. */
export const activityRefusals: RefusalTable<keyof ActivityRefusals> = {
  'activity.closed': {
    zh: (f) => ['现在没有这项活动', `${f.subject ?? f.activity} 没有在进行。请核对活动码，或看看其他活动`],
    en: (f) => ['There is no such activity now', `${f.subject ?? f.activity} is not on. Check its code, or see the others`],
  },
  'activity.done': {
    zh: (f, zone) => [
      `${f.name.zh}已经完成`,
      f.again === null ? '每人一次，积分已在明细里' : `下一次从 ${fullTime(f.again, zone)} 起`,
    ],
    en: (f, zone) => [
      `${f.name.en}: done already`,
      f.again === null ? 'It counts once; the points are in your ledger' : `The next time is from ${fullTime(f.again, zone)}`,
    ],
  },
  'activity.limit': {
    zh: (f, zone) => [`${f.name.zh}今天已满 ${f.limit} 次`, `已做 ${f.done} 次，${fullTime(f.again, zone)} 起可以再来`],
    en: (f, zone) => [`${f.name.en}: ${f.limit} a day`, `${f.done} are done; again from ${fullTime(f.again, zone)}`],
  },
  'activity.outside': {
    zh: (f) => [`${f.name.zh}不在活动期内`, `活动 ${f.from} 至 ${f.to}，今天 ${f.today}。请在活动期内参加`],
    en: (f) => [`${f.name.en} is not on today`, `It is from ${f.from} to ${f.to}; today is ${f.today}. Come on one of its days`],
  },
  'adjustment.dayLimit': {
    zh: (f) => [
      `今天的免审额度还剩 ${pointsText(f.left, f.scale)} ${f.name.zh}`,
      `每天 ${pointsText(f.perDay, f.scale)}，已用 ${pointsText(f.done, f.scale)}，这笔 ${pointsText(f.asked, f.scale)}。请店长办理或明天再办`,
    ],
    en: (f) => [
      `${pointsText(f.left, f.scale)} ${f.name.en} left to adjust today`,
      `${pointsText(f.perDay, f.scale)} a day, ${pointsText(f.done, f.scale)} used, this is ${pointsText(f.asked, f.scale)}. Ask a manager or wait for tomorrow`,
    ],
  },
  'adjustment.decided': {
    zh: (f, zone) => ['这笔申请已经处理', `${fullTime(f.decidedAt, zone)} ${f.state === 'approved' ? '已批准' : '已驳回'}。请刷新列表`],
    en: (f, zone) => ['This request is decided', `It was ${f.state} at ${fullTime(f.decidedAt, zone)}. Refresh the list`],
  },
  'adjustment.unknown': {
    zh: (f) => ['没有找到这笔申请', `${f.request} 不在本店的待审列表里。请刷新列表`],
    en: (f) => ['This request was not found', `${f.request} is not among those of this store. Refresh the list`],
  },
  'follow.missing': {
    zh: (f) => [`${f.name.zh}：还没有关注公众号`, '关注之后再来领取'],
    en: (f) => [`${f.name.en}: the official account is not followed yet`, 'Follow it, then come back'],
  },
  'profile.incomplete': {
    zh: (f) => [`资料还差 ${named(f.missing, 0, '、')}`, `已填 ${f.filled} 项，共 ${f.of} 项。补充后即可领取`],
    en: (f) => [`Missing in your profile: ${named(f.missing, 1, ', ')}`, `${f.filled} of ${f.of} are filled. Fill in the rest`],
  },
  'referral.small': {
    zh: (f) => [`首单还差 ${money(f.shortFen)}`, `首单实收须满 ${money(f.minimumFen)}，现在 ${money(f.keptFen)}`],
    en: (f) => [`The first order is ${money(f.shortFen)} short`, `It takes ${money(f.minimumFen)}; it is ${money(f.keptFen)} now`],
  },
  'referrer.device': {
    zh: () => ['这台手机已经用过这个推荐码', '同一位推荐人，每台手机算一位好友。请不填推荐码入会'],
    en: () => ['This phone has used the code already', 'Each phone counts as one friend of who introduces. Join without the code'],
  },
  'referrer.mistyped': {
    zh: () => ['推荐码输错了', '末位校验不对。请再核对一遍，或不填'],
    en: () => ['The referral code is mistyped', 'Its last character does not fit. Check it once more, or leave it out'],
  },
  'referrer.self': {
    zh: () => ['不能推荐自己', '这个推荐码是您本人的。请不填推荐码入会'],
    en: () => ['Nobody introduces themselves', 'This referral code is your own. Join without it'],
  },
  'referrer.unknown': {
    zh: () => ['没有找到推荐人', '推荐码没有对应的会员。请核对，或不填'],
    en: () => ['The one who introduced you was not found', 'No member has this code. Check it, or leave it out'],
  },
  'review.late': {
    zh: (f) => ['评价期已过', `订单 ${f.number} 付款后 ${f.withinDays} 天内可评，最后一天 ${f.lastDay}，今天 ${f.today}`],
    en: (f) => ['The time to review has passed', `Order ${f.number}: within ${f.withinDays} days, ${f.lastDay} at the latest; today is ${f.today}`],
  },
}
