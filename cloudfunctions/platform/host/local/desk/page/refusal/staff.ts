import type { StaffRefusals } from '../../../../../../../types/refusal/staff'
import { words, type Words } from '../language'

export const staffWords: Readonly<Record<keyof StaffRefusals, Words>> = {
  'csrf.wrong': words('页面已过期', 'The page has run out'),
  'owner.code': words('业主码不对', 'Not the code of the first owner'),
  'owner.exists': words('已经有业主了', 'There is an owner already'),
  'owner.off': words('没有设业主码', 'No code of a first owner is set'),
  'owner.tooMany': words('每分钟最多试 {limit} 次', '{limit} tries a minute at most'),
  'role.beyond': words('权限超出自己', 'Beyond your own permissions'),
  'role.lastOwner': words('至少保留一位业主', 'One owner at least must stay'),
  'role.stale': words('角色已被别人改过', 'The roles were changed meanwhile'),
  'role.unknown': words('没有角色 {role}', 'No role {role}'),
  'session.unknown': words('没有这次登录', 'No such sign-in'),
  'signIn.expired': words('登录码已过期', 'The sign-in code has run out'),
  'signIn.refused': words('手机上拒绝了登录', 'The phone refused this sign-in'),
  'signIn.unknown': words('不是控制台的登录码', 'No sign-in code of the console'),
  'signIn.used': words('登录码已经用过', 'This sign-in code was used'),
  'approval.another': words('本人提的要由另一位复核', 'Whoever asked does not decide'),
  'approval.decided': words('已有人复核', 'It was decided already'),
  'approval.unknown': words('待复核里没有这件事', 'Nothing of this waits'),
  'approval.waiting': words('已交复核，等另一位同事', 'It waits for a second person'),
  'staff.bound': words('这个微信已绑定员工', 'This WeChat identity works here already'),
  'staff.codeExpired': words('邀请码已过期', 'The invitation has run out'),
  'staff.codeUsed': words('邀请码已经用过', 'The invitation was used'),
  'staff.codeWrong': words('不是邀请码', 'No code of an invitation'),
  'staff.state': words('员工当前状态不能这样办', 'Not in the state this person is in'),
  'staff.unknown': words('没有员工 {staff}', 'No staff person {staff}'),
}
