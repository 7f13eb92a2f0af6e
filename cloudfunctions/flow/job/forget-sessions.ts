import { forgets } from './forget'

/** A person sees where the console was signed in for so long after a session has ended. */
export const SESSION_KEPT_MS = 30 * 86_400_000

/** Past its end a code signs nobody in, answered or not, so its answer is of no more use. */
export const forgetSignInsJob = forgets(
  { id: 'forget-sign-ins', name: { zh: '清理过期的登录码', en: 'Codes of sign-ins that ran out are forgotten' } },
  { collection: 'signIn' },
)

export const forgetSessionsJob = forgets(
  { id: 'forget-sessions', name: { zh: '清理结束满 30 天的登录', en: 'Sessions are forgotten 30 days after their end' } },
  { collection: 'session', keptMs: SESSION_KEPT_MS },
)
