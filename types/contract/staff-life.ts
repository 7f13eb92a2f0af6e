import type { Words } from '../programme'
import type { HandedOver, StaffState } from '../record'
import type { Grants, Role } from '../role'

interface Paged {
  after?: string
  limit?: number
}

export interface StaffRow {
  staff: string
  name: string
  role: string
  roleName: Words
  store: string
  state: StaffState
  handedTo: string | null
}

interface Invited {
  staff: string
  name: string
  /** Drawn as a QR code; works once. */
  code: string
  expiresAt: number
}

/** What an invitation says to whoever scanned it. `invitedBy`: null where it was made before this was kept. */
export interface InvitationView {
  name: string
  role: Words
  store: string
  invitedBy: string | null
  expiresAt: number
}

/** Roles, and the coming and going of people, all of the store acted for. */
export interface LifeStaffContract {
  'role.list': { input: Record<string, never>; output: { revision: number; roles: Role[]; permissions: { id: string; name: Words }[] } }
  /** `revision` as it was read: two who edit at once do not overwrite each other. */
  'role.save': { input: { role: string; name: Words; may: Grants; revision: number }; output: { revision: number } }
  'staff.list': { input: Paged; output: { rows: StaffRow[]; next: string | null } }
  'staff.invite': { input: { name: string; role: string }; output: Invited }
  /** A new code for somebody who was invited; the one before no longer works. */
  'staff.code': { input: { staff: string }; output: Invited }
  /** Who invites to what, before anything is bound; a code that does not hold tells nothing of anybody. */
  'staff.look': { input: { code: string }; output: InvitationView }
  /** Whoever scans the code becomes that person. */
  'staff.accept': { input: { code: string }; output: { staff: string; name: string; store: string } }
  /** Once in the life of a chain, while it has no owner: by the code that was deployed. `store` is made where there is none of this id. */
  'owner.claim': { input: { code: string; name: string; store: { id: string; name: string } }; output: { staff: string; name: string; store: string } }
  'staff.change': { input: { staff: string; role: string }; output: { staff: string; state: StaffState; role: string } }
  'staff.suspend': { input: { staff: string; reason: string }; output: { staff: string; state: StaffState } }
  'staff.reinstate': { input: { staff: string; reason: string }; output: { staff: string; state: StaffState } }
  /** `handTo`: who takes over the members this person advises and what they hold; left out: the store's manager. */
  'staff.leave': { input: { staff: string; handTo?: string; reason: string }; output: { staff: string; state: StaffState; handedTo: string; handed: HandedOver } }
}
