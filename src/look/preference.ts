import { observable } from './observable'
import { readParameters } from '../service/device'
import { keep, kept } from '../service/shelf'

export type Lang = 'zh' | 'en'

/** What a person chose about how the app looks; it stays on the device. */
export interface Preference {
  theme: 'system' | 'light' | 'dark'
  elder: boolean
  lang: Lang
}

const SHELF = 'preference'
const usual: Preference = { theme: 'system', elder: false, lang: 'zh' }

/** The address bar wins over what was kept, so that one link shows one look. */
function fromAddress(): Partial<Preference> {
  const { theme, mode, lang } = readParameters()
  return {
    ...(theme === 'dark' || theme === 'light' ? { theme } : {}),
    ...(mode ? { elder: mode === 'elder' } : {}),
    ...(lang === 'en' || lang === 'zh' ? { lang } : {}),
  }
}

export const preference = observable<Preference>({ ...usual, ...kept<Preference>(SHELF), ...fromAddress() })

export function prefer(change: Partial<Preference>): void {
  const next = { ...preference.get(), ...change }
  preference.set(next)
  keep(SHELF, next)
}
