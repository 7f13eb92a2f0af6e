import type { SecondKind } from '../../../types/record'

const titles: Readonly<Record<SecondKind, string>> = {
  adjustment: '复核补扣积分', application: '复核入会申请', exportPhones: '复核完整手机号导出', push: '复核群发', roleEdit: '复核改角色', rules: '复核规则的改动', tier: '复核等级申请', tierGrant: '复核授予等级',
}

export const queue = {
  title: '待复核',
  empty: ['没有等您复核的事', '同事提交、需要第二个人同意的事，会列在这里'] as const,
  titleOf: (kind: SecondKind) => titles[kind],
  kind: '事项',
  what: '要做什么',
  reason: '原因',
  asked: '提交',
  by: '提交人',
  self: '会员本人',
  may: '谁可以复核',
  mine: '您提交的',
  mineWhy: '这件事是您提交的，要由另一位同事复核',
  member: (name: string) => `会员 ${name}`,
  note: '说明；不同意时必填，会告诉提交人',
  agree: '同意并办理',
  refuse: '不同意',
  refuseWhy: '不同意，请先写原因',
  agreed: '已同意并办好',
  refused: '已记下不同意',
  rules: '哪些事要第二个人',
  rulesWhy: '提交的人不能自己复核',
  when: '什么时候',
  needed: '需要复核',
  byRules: '由会员规则定',
}
