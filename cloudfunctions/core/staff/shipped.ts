import type { Grant, Grants, Permission, Role, Scope } from '../../../types/role'
import { permissionIds } from './permission'

const grants = (scope: Scope, ids: readonly Permission[]): Grants => Object.fromEntries(ids.map((id): [Permission, Grant] => [id, { scope }]))

const counter: Permission[] = ['member.read', 'member.enrol', 'member.care', 'offer.read', 'gift.hand', 'order.ring', 'order.refund', 'store.figures', 'application.decide', 'tier.move']
const adviser: Permission[] = ['member.read', 'member.enrol', 'member.care', 'offer.read', 'gift.hand', 'store.figures']
const manager: Permission[] = [
  ...counter,
  'adjustment.decide',
  'adviser.assign',
  'benefit.undo',
  'books.read',
  'campaign.edit',
  'campaign.read',
  'card.stop',
  'coupon.issue',
  'export.run',
  'gift.edit',
  'import.run',
  'job.run',
  'member.merge',
  'member.money',
  'programme.read',
  'reminder.read',
  'staff.read',
  'store.manage',
  'store.read',
  'storeDay.read',
  'stored.close',
  'takings.save',
  'till.edit',
  'unit.edit',
]
const programme: Permission[] = ['store.read', 'member.read', 'member.money', 'offer.read', 'campaign.read', 'campaign.edit', 'gift.edit', 'coupon.issue', 'export.run', 'import.run', 'programme.read', 'programme.edit', 'reminder.read', 'store.figures', 'storeDay.read', 'books.read', 'job.run', 'staff.read']
const marketing: Permission[] = ['offer.read', 'campaign.read', 'campaign.edit', 'coupon.issue', 'programme.read', 'reminder.read', 'store.figures', 'storeDay.read']
const auditor: Permission[] = ['store.read', 'audit.read', 'export.run', 'books.read', 'campaign.read', 'member.money', 'member.read', 'offer.read', 'programme.read', 'staff.read', 'store.figures', 'storeDay.read']
const support: Permission[] = ['member.read', 'member.care', 'offer.read']

/** Fees of cards that a person may waive in a day: ten cards of ¥30 at the counter, a hundred for the manager. */
const enrols = (waivedFenADay: number): Grants => ({ 'member.enrol': { scope: 'own', waivedFenADay } })
const adjusts = (scope: Scope, pointsADay: number): Grants => ({ 'points.adjust': { scope, pointsADay } })

/** The roles a chain begins with; the owner changes them where the chain works otherwise. */
export const shippedRoles: readonly Role[] = [
  { id: 'owner', name: { zh: '业主', en: 'Owner' }, may: grants('all', permissionIds) },
  { id: 'programme', name: { zh: '会员运营', en: 'Programme manager' }, may: grants('all', programme) },
  { id: 'marketing', name: { zh: '市场', en: 'Marketing' }, may: grants('all', marketing) },
  { id: 'manager', name: { zh: '店长', en: 'Store manager' }, may: { ...grants('own', manager), ...enrols(300_000), ...adjusts('own', 1_000_000) } },
  { id: 'clerk', name: { zh: '店员', en: 'Clerk' }, may: { ...grants('own', counter), ...enrols(30_000), ...adjusts('own', 100_000) } },
  { id: 'adviser', name: { zh: '导购', en: 'Adviser' }, may: { ...grants('own', adviser), ...enrols(30_000) } },
  { id: 'pharmacist', name: { zh: '药师', en: 'Pharmacist' }, may: { ...grants('own', [...adviser, 'order.ring']), ...enrols(30_000) } },
  { id: 'auditor', name: { zh: '审计', en: 'Auditor' }, may: grants('all', auditor) },
  { id: 'support', name: { zh: '客服', en: 'Support' }, may: { ...grants('all', support), ...adjusts('all', 10_000) } },
]
