import type { Words } from '../../../types/programme'
import type { StaffRecord, StoreRecord } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import type { Grant, Grants, Permission, Role, Scope } from '../../../types/role'
import { ok, refuse } from '../kernel'
import { permissions } from './permission'

/** What is asked for: the action and what it needs (null: only that somebody works here), where a person belongs, and for which store. */
export interface Asked {
  action: string
  permission: Permission | null
  home: StoreRecord
  store: StoreRecord
  now: number
}

/**
 * Whether this person may do it for this store, by the roles there are. Refuses `permission.denied` with what is needed and who
 * may, and `store.closed` to people who work for that store alone.
 */
export const mayDo = (roles: readonly Role[], staff: Pick<StaffRecord, 'role'>, asked: Asked): Result<{ grants: Grants; grant: Grant }> => {
  const { permission, home, store, now } = asked
  const grants = roles.find(({ id }) => id === staff.role)?.may ?? {}
  const grant = permission === null ? { scope: widest(grants) } : grants[permission]
  if (!grant) return refuse(denied(roles, asked))
  if (!reaches(grant.scope, home, store)) return refuse(beyond(roles, asked, grant.scope))
  const { closedAt } = store
  if (grant.scope === 'own' && closedAt !== null && closedAt <= now) return refuse({ code: 'store.closed', store: store._id, closedAt })
  const here = Object.entries(grants).filter(([, { scope }]) => reaches(scope, home, store))
  return ok({ grants: Object.fromEntries(here), grant })
}

const widths: readonly Scope[] = ['own', 'region', 'all']

/** The farthest that any permission of a role goes. */
export const widest = (grants: Grants): Scope =>
  Object.values(grants).reduce<Scope>((far, { scope }) => (widths.indexOf(scope) > widths.indexOf(far) ? scope : far), 'own')

/** Whether a scope reaches from where somebody belongs to a store. A store without a region is alone in it. */
export const reaches = (scope: Scope, home: StoreRecord, store: StoreRecord): boolean =>
  scope === 'all' || home._id === store._id || (scope === 'region' && home.region !== undefined && home.region === store.region)

const named = (roles: readonly Role[]): Words => ({
  zh: roles.map(({ name }) => name.zh).join('、'),
  en: roles.map(({ name }) => name.en).join(', '),
})

const denied = (roles: readonly Role[], { action, permission }: Asked): Refusal => {
  if (permission === null) return { code: 'permission.denied', action, needs: 'a staff person of this chain' }
  const may = named(roles.filter((role) => role.may[permission]))
  return { code: 'permission.denied', action, needs: permissions[permission].en, permission: permissions[permission], may }
}

const beyond = (roles: readonly Role[], { action, permission, store }: Asked, scope: Scope): Refusal => {
  const far = named(roles.filter((role) => (permission === null ? widest(role.may) : role.may[permission]?.scope) === 'all'))
  const needs = `store ${store._id}, which lies outside ${scope === 'own' ? 'your own store' : 'your region'}`
  return { code: 'permission.denied', action, needs, permission: { zh: `${store.name}的权限`, en: `Reach to ${store.name}` }, may: far }
}
