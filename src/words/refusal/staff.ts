import type { StaffRefusals } from '../../../types/refusal/staff'
import { clockText } from '../../figure/time'
import type { RefusalTable } from './table'

/** Words for refusals about the people who work here. */
export const staffRefusals: RefusalTable<keyof StaffRefusals> = {
  'csrf.wrong': {
    zh: (f) => ['这个页面已经过期', `请求没有带上 ${f.header}。请刷新页面后再试`],
    en: (f) => ['This page has run out', `The request came without ${f.header}. Please reload the page and try again`],
  },
  'session.unknown': {
    zh: () => ['没有找到这次登录', '它可能已经退出。请刷新登录列表'],
    en: () => ['This sign-in was not found', 'It may have ended already. Please reload the list'],
  },
  'signIn.expired': {
    zh: (f, zone) => ['登录码已过期', `有效期到 ${clockText(f.expiresAt, zone)}。请在电脑上刷新登录码再扫`],
    en: (f, zone) => ['The sign-in code has run out', `It held until ${clockText(f.expiresAt, zone)}. Get a new one on the computer and scan again`],
  },
  'signIn.refused': {
    zh: () => ['手机上拒绝了这次登录', '如果是您本人，请刷新登录码再扫一次'],
    en: () => ['The phone refused this sign-in', 'If it was you, get a new code and scan again'],
  },
  'signIn.unknown': {
    zh: () => ['这不是控制台的登录码', '请扫描电脑登录页上显示的二维码'],
    en: () => ['This is no sign-in code of the console', 'Scan the code that the sign-in page on the computer shows'],
  },
  'signIn.used': {
    zh: () => ['这个登录码已经用过', '每个码只能用一次。请在电脑上刷新登录码再扫'],
    en: () => ['This sign-in code was used', 'Each works once. Get a new one on the computer and scan again'],
  },
}
