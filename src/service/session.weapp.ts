/** In WeChat the platform itself says who calls; there is nobody to choose. */
import type { DemoPerson } from './session'

export function demoPerson(): DemoPerson | null {
  return null
}
