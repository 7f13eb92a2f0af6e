/** Who may do what on the staff side: roles are live data, permissions are what the doors ask for. */
import type { Words } from './programme'
import type { Doc } from './port/store'
import type { StaffRecord } from './record'

/** `own`: the store a person belongs to; `region`: all stores of that store's region; `all`: the chain. */
export type Scope = 'own' | 'region' | 'all'

export type Permission =
  | 'adjustment.decide'
  | 'adviser.assign'
  | 'application.decide'
  | 'audit.read'
  | 'benefit.undo'
  | 'books.read'
  | 'campaign.edit'
  | 'campaign.read'
  | 'card.stop'
  | 'coupon.issue'
  | 'export.phone'
  | 'export.run'
  | 'gift.edit'
  | 'gift.hand'
  | 'import.run'
  | 'job.run'
  | 'member.care'
  | 'member.enrol'
  | 'member.merge'
  | 'member.money'
  | 'member.read'
  | 'offer.read'
  | 'order.refund'
  | 'order.ring'
  | 'points.adjust'
  | 'programme.edit'
  | 'programme.read'
  | 'reminder.read'
  | 'role.edit'
  | 'staff.edit'
  | 'staff.read'
  | 'store.edit'
  | 'store.figures'
  | 'store.manage'
  | 'storeDay.read'
  | 'store.read'
  | 'stored.close'
  | 'takings.save'
  | 'tier.move'
  | 'till.edit'
  | 'unit.edit'

/** How far a permission goes. `pointsADay`: smallest units a person gives or takes by hand in a day, below what the programme allows. `waivedFenADay`: fees of cards that a person may waive in a day. */
export interface Grant {
  scope: Scope
  pointsADay?: number
  waivedFenADay?: number
}

export type Grants = Partial<Record<Permission, Grant>>

export interface Role {
  id: string
  name: Words
  may: Grants
}

/** All roles. `owners`: active people of the role `owner`, of whom there is always one. */
export interface RoleTable {
  revision: number
  roles: Role[]
  owners: string[]
}

/** The one document of it; `roles` as JSON text, since a permission's name is no name of a field in the database. */
export interface RoleTableRecord extends Doc {
  revision: number
  roles: string
  owners: string[]
}

/** Somebody on duty: `store` is the one acted for, `may` what the role grants. */
export interface ActingStaff extends StaffRecord {
  may: Grants
}
