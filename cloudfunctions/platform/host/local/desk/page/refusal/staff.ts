import type { StaffRefusals } from '../../../../../../../types/refusal/staff'
import { words, type Words } from '../language'

export const staffWords: Readonly<Record<keyof StaffRefusals, Words>> = {
  'csrf.wrong': words('页面已过期', 'The page has run out'),
  'session.unknown': words('没有这次登录', 'No such sign-in'),
  'signIn.expired': words('登录码已过期', 'The sign-in code has run out'),
  'signIn.refused': words('手机上拒绝了登录', 'The phone refused this sign-in'),
  'signIn.unknown': words('不是控制台的登录码', 'No sign-in code of the console'),
  'signIn.used': words('登录码已经用过', 'This sign-in code was used'),
}
