import type { Words } from '../../../types/programme'
import type { Permission } from '../../../types/role'

const of = (zh: string, en: string): Words => ({ zh, en })

/** Every permission with the words by which a refusal and the page of roles name it. */
export const permissions: Readonly<Record<Permission, Words>> = {
  'adjustment.decide': of('审批手工调整', 'Decide on adjustments of points'),
  'adviser.assign': of('指定导购', 'Name advisers'),
  'application.decide': of('审批入会申请', 'Decide on applications for a card'),
  'audit.read': of('查看操作记录', 'Read the audit'),
  'benefit.undo': of('撤销权益核销', 'Undo the use of a benefit'),
  'books.read': of('查看储值负债', 'Read what the chain owes'),
  'campaign.edit': of('编辑与发布活动', 'Edit and publish campaigns'),
  'campaign.read': of('查看活动', 'See campaigns'),
  'card.stop': of('停用、恢复与注销会员卡', 'Suspend, reinstate and cancel cards'),
  'coupon.issue': of('发放、收回与导入优惠券', 'Give, withdraw and import coupons'),
  'export.phone': of('导出完整手机号', 'Export phone numbers in full'),
  'export.run': of('导出会员、明细、订单与操作记录', 'Export members, ledger, orders and audit'),
  'gift.edit': of('编辑礼品与库存', 'Edit gifts and their stock'),
  'gift.hand': of('兑换与发放礼品', 'Exchange and hand out gifts'),
  'import.run': of('导入旧记录与撤回', 'Bring old records in, and take them back'),
  'job.run': of('查看与运行定时任务', 'See and run the jobs'),
  'member.care': of('服务会员：回访、沟通记录与礼宾', 'Look after members: calls, notes and the concierge'),
  'member.enrol': of('办理入会与会员卡', 'Enrol members and issue cards'),
  'member.merge': of('合并重复会员', 'Merge members'),
  'member.money': of('查看会员消费金额', 'See what a member spent'),
  'member.read': of('查看会员档案', 'See the records of members'),
  'offer.read': of('查看礼品、券与抽奖投票', 'See gifts, coupons, draws and votes'),
  'order.refund': of('办理退货', 'Take goods back'),
  'order.ring': of('收银', 'Ring up orders'),
  'points.adjust': of('手工调整积分', 'Put points right by hand'),
  'programme.edit': of('编辑、发布与退回规则版本', 'Edit, publish and roll back the rules'),
  'programme.read': of('查看规则版本与试算', 'See the versions of the rules and try them'),
  'reminder.read': of('查看各店到期提醒', 'See whom to remind in all stores'),
  'role.edit': of('编辑角色与权限', 'Edit roles and permissions'),
  'staff.edit': of('邀请、停用与离职员工', 'Invite, suspend and part with staff'),
  'staff.read': of('查看员工', 'See the staff'),
  'store.edit': of('添加与编辑门店，开店与闭店', 'Add and edit stores, open and close them'),
  'store.figures': of('查看门店数据', 'See the figures of a store'),
  'store.manage': of('门店管理：规则要求店长办理的事', 'Manage a store: what the programme leaves to its manager'),
  'storeDay.read': of('查看门店日报', 'Read the days of a store'),
  'store.read': of('查看门店与收银机', 'See stores and their tills'),
  'stored.close': of('储值注销', 'Close stored values'),
  'takings.save': of('录入门店总营业额', 'State what a store took in'),
  'tier.move': of('调整会员等级', 'Move tiers by hand'),
  'till.edit': of('添加收银机，换密钥与停用', 'Add tills, change and revoke their keys'),
  'unit.edit': of('编辑团体单位', 'Edit group units'),
}

export const permissionIds = Object.keys(permissions) as Permission[]
