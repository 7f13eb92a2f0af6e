import type { TierTheme } from '../../../../types/programme'
import { contrastHundredths } from '../contrast'
import type { ProgrammeFault } from '../fault'
import { laddersOf } from '../ladder'
import type { Agreement } from './agreement'

/** Text 4.5:1, the mark (large) 3:1, by WCAG 2.2 success criterion 1.4.3. */
const pairs = [
  ['ink', 'face', 450],
  ['ink', 'face2', 450],
  ['ink2', 'face', 450],
  ['ink2', 'face2', 450],
  ['mark', 'face', 300],
  ['mark', 'face2', 300],
] as const

const unreadable = (theme: TierTheme, path: string): ProgrammeFault[] =>
  pairs.flatMap(([text, ground, least]) => {
    const found = contrastHundredths(theme[text], theme[ground])
    return found >= least
      ? []
      : [{
          path: `${path}.theme.${text}`,
          rule: 'theme.contrast',
          valid: `a contrast of ${(least / 100).toFixed(1)}:1 or more on ${ground}`,
          got: `${(found / 100).toFixed(2)}:1`,
        }]
  })

/** What is printed on a card can be read there. */
export const readableCards: Agreement = {
  needs: ['tiers.*.theme', 'tracks.*.tiers'],
  faults: (programme) =>
    laddersOf(programme).flatMap(({ path, tiers }) =>
      tiers.flatMap(({ theme }, index) => unreadable(theme, `${path}[${String(index)}]`)),
    ),
}
