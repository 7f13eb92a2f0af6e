import type { StaffRefusals } from '../../../types/refusal/staff'
import { clockText } from '../../figure/time'
import type { RefusalTable } from './table'

/** Words for refusals about the people who work here. */
export const staffRefusals: RefusalTable<keyof StaffRefusals> = {
  'approval.another': {
    zh: () => ['这件事是您自己提的', '要由另一位有权限的同事复核'],
    en: () => ['You asked for this yourself', 'Somebody else who may decides on it'],
  },
  'approval.decided': {
    zh: (f, zone) => [f.state === 'refused' ? '已经有人不同意' : '已经有人同意', `${clockText(f.at, zone)} 已有结果，请刷新列表`],
    en: (f, zone) => [f.state === 'refused' ? 'Somebody has refused it' : 'Somebody has agreed', `It was decided at ${clockText(f.at, zone)}. Please reload the list`],
  },
  'approval.unknown': {
    zh: () => ['待复核里没有这件事', '它可能已经办完，或属于别的门店。请刷新列表'],
    en: () => ['Nothing of this waits', 'It may be settled, or of another store. Please reload the list'],
  },
  'approval.waiting': {
    zh: (f) =>
      f.state === 'waiting'
        ? [`${f.kindName.zh}已交复核`, `需要另一位同事同意：${f.mayName.zh}。同意之前没有任何改动`]
        : [f.state === 'approved' ? `${f.kindName.zh}已复核通过` : `${f.kindName.zh}没有通过复核`, f.state === 'approved' ? '已经办好，请刷新查看' : '没有任何改动。需要的话请重新提交'],
    en: (f) =>
      f.state === 'waiting'
        ? [`${f.kindName.en}: it waits for a second person`, `Somebody else has to agree: ${f.mayName.en}. Nothing changes before that`]
        : [f.state === 'approved' ? `${f.kindName.en}: agreed to` : `${f.kindName.en}: refused`, f.state === 'approved' ? 'It is done; please reload' : 'Nothing has changed. Please ask again where it is needed'],
  },
  'csrf.wrong': {
    zh: (f) => ['这个页面已经过期', `请求没有带上 ${f.header}。请刷新页面后再试`],
    en: (f) => ['This page has run out', `The request came without ${f.header}. Please reload the page and try again`],
  },
  'owner.code': {
    zh: (f) => ['业主码不对', `请核对部署时设的业主码，注意大小写。这一分钟还可以试 ${f.left} 次`],
    en: (f) => ['This is not the code', `Please compare it with the one that was deployed, capitals too. ${f.left} tries are left this minute`],
  },
  'owner.exists': {
    zh: () => ['已经有业主了', '业主码只能用一次。请让业主在“员工”里邀请您'],
    en: () => ['There is an owner already', 'The code works once. Please ask the owner to invite you'],
  },
  'owner.off': {
    zh: () => ['没有设业主码', '部署时没有设 HUIJI_OWNER_CODE。请联系维护的人'],
    en: () => ['There is no such code here', 'HUIJI_OWNER_CODE was not deployed. Please ask whoever looks after the system'],
  },
  'owner.tooMany': {
    zh: (f, zone) => ['试得太多了', `每分钟最多 ${f.limit} 次，${clockText(f.again, zone)} 之后可以再试`],
    en: (f, zone) => ['Too many tries', `${f.limit} a minute at most; again from ${clockText(f.again, zone)}`],
  },
  'role.beyond': {
    zh: (f) => [`「${f.name.zh}」超出了您自己的权限`, `您没有「${f.lackName.zh}」。请由有这项权限的同事办理`],
    en: (f) => [`${f.name.en} goes beyond what you may do`, `You lack: ${f.lackName.en}. Please ask somebody who has it`],
  },
  'role.lastOwner': {
    zh: () => ['至少要保留一位业主', '没有业主就再也没有人能改角色和员工。请先指定另一位业主，或保留业主的这些权限'],
    en: () => ['One owner at least must stay', 'Without one nobody could change roles or staff again. Name another owner first, or keep these permissions'],
  },
  'role.stale': {
    zh: (f) => ['角色刚被别人改过', `您看到的是第 ${f.revision} 版，现在是第 ${f.now} 版。请刷新后再改`],
    en: (f) => ['The roles were changed meanwhile', `You saw revision ${f.revision}; now it is ${f.now}. Please reload and change again`],
  },
  'role.unknown': {
    zh: (f) => ['没有这个角色', `${f.role} 不在角色列表里。请从列表中选择`],
    en: (f) => ['There is no such role', `${f.role} is not in the list. Please choose from it`],
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
  'staff.bound': {
    zh: () => ['这个微信已经绑定了一位员工', '一个微信只能绑定一位在职员工。请用本人的微信扫码'],
    en: () => ['This WeChat identity works here already', 'One identity is one person at work. Please scan with your own WeChat'],
  },
  'staff.codeExpired': {
    zh: (f, zone) => ['邀请码已过期', `有效期到 ${clockText(f.expiresAt, zone)}。请让店长重新出示`],
    en: (f, zone) => ['The invitation has run out', `It held until ${clockText(f.expiresAt, zone)}. Please ask for a new code`],
  },
  'staff.codeUsed': {
    zh: () => ['这个邀请码已经用过', '每个邀请码只能用一次。请让邀请人重新出示'],
    en: () => ['This invitation was used', 'Each code works once. Please ask for a new one'],
  },
  'staff.codeWrong': {
    zh: () => ['这不是员工邀请码', '请扫描邀请人手机或电脑上显示的二维码'],
    en: () => ['This is no invitation to work here', 'Scan the code that whoever invites you shows'],
  },
  'staff.state': {
    zh: () => ['这位员工现在的状态不能这样办', '请刷新员工列表，看清当前状态再操作'],
    en: () => ['Not in the state this person is in', 'Please reload the list of staff and look at the state first'],
  },
  'staff.unknown': {
    zh: (f) => ['没有找到这位员工', `${f.staff} 不是本店在职员工。请从列表中选择`],
    en: (f) => ['This staff person was not found', `${f.staff} is nobody who works in this store. Please choose from the list`],
  },
}
