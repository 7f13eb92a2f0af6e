export { mayDo, reaches, widest, type Asked } from './may'
export { permissionIds, permissions } from './permission'
export { shippedRoles } from './shipped'
export { AUDIT_CHANGES_AT_MOST, auditChange } from './audit'
