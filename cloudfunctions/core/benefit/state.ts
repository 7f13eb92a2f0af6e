import type { BenefitUseRecord, BenefitUseState } from '../../../types/record'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'

/** A use is used at once; a manager may take it back, and then nothing follows. Drawn in docs/engineers.md. */
export const undone = ({ state, at, benefit }: Pick<BenefitUseRecord, 'state' | 'at' | 'benefit'>): Result<BenefitUseState> =>
  state === 'used' ? ok('undone') : refuse({ code: 'benefit.undone', benefit, at })
