import { call } from './call'
import { useAsk } from './use-ask'
import type { Asking } from './use-ask'
import type { StaffContract } from '../../types/contract'

const askMe = () => call('staff', 'me', {})

/** Who is on duty, and in which store; refused for everybody else. */
export function useStaff(): Asking<StaffContract['me']['output']> {
  return useAsk(askMe)
}
