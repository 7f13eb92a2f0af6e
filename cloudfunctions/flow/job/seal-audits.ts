import type { AuditPending } from '../../../types/record'
import { sealAudit } from '../audit'
import { PAGE, type Job } from './job'

/** A call that still runs takes its own in. */
const WAIT_MS = 60_000

export const sealAuditsJob: Job = {
  id: 'seal-audits',
  name: { zh: '操作记录补入链', en: 'Audits are taken into their chain' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<AuditPending>('auditPending', { range: { at: { lte: world.clock.now() - WAIT_MS } }, limit: PAGE, after }),
  step: sealAudit,
}
