import type { PointsRefusals } from '../../../types/refusal/points'
import { pointsText } from '../../figure/points'
import type { RefusalTable } from './table'

/** Words for refusals about spending points. */
export const pointsRefusals: RefusalTable<keyof PointsRefusals> = {
  'points.short': {
    zh: (f) => [
      `还差 ${pointsText(f.short, f.scale)} ${f.name.zh}`,
      `需要 ${pointsText(f.needed, f.scale)}，您有 ${pointsText(f.has, f.scale)}。再积累一些，或少用一些即可`,
    ],
    en: (f) => [
      `${pointsText(f.short, f.scale)} short: ${f.name.en}`,
      `It takes ${pointsText(f.needed, f.scale)}, you have ${pointsText(f.has, f.scale)}. Earn some more, or use fewer`,
    ],
  },
}
