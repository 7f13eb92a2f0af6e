import type { Words } from '../../../../types/programme'

const of = (zh: string, en: string): Words => ({ zh, en })
const roles = { clerk: of('店员', 'clerk'), manager: of('店长', 'manager') }

/** What a manager calls the parts of activities and adjustments. */
export const activityLabels: Readonly<Record<string, Words & { values?: Readonly<Record<string, Words>> }>> = {
  'activities.*.name': of('名称', 'the name'),
  'activities.*.kind': of('种类', 'the kind'),
  'activities.*.wallet': of('积分账户', 'the wallet'),
  'activities.*.points': of('每次积分', 'the points each time'),
  'activities.*.when': of('条件', 'the condition'),
  'activities.*.caps': of('上限', 'the limit'),
  'activities.*.dailyBudget': of('每日总预算', 'the budget a day'),
  'activities.*.streaks': of('连续签到奖励', 'the bonus for a streak'),
  'activities.*.withinDays': of('评价期限（天）', 'the days to review'),
  'activities.*.takenBack': of('退货收回', 'taken back on return'),
  'activities.*.timesADay': of('每天次数', 'the times a day'),
  'activities.*.survey': of('问卷', 'the survey'),
  'activities.*.minimumFen': of('首单最低金额（分）', 'the least first order, in fen'),
  'activities.*.timesAMonth': of('每月人数', 'the members a month'),
  'activities.*.event': of('活动码', "the event's code"),
  'activities.*.from': of('开始日', 'the first day'),
  'activities.*.to': of('结束日', 'the last day'),
  adjustments: of('手工调整权限', 'the limits of adjustments by hand'),
  'adjustments.*.role': { ...of('手工调整的角色', 'the role that adjusts'), values: roles },
  'adjustments.*.wallet': of('手工调整的积分账户', 'the wallet adjusted'),
  'adjustments.*.atOnce': of('每笔免审上限', 'the points adjusted at once'),
  'adjustments.*.perDay': of('每人每天免审上限', 'the points a person adjusts a day'),
}
