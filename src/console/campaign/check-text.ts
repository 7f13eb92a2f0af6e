import type { CheckView } from '../../../types/contract'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import type { Lang } from '../look'
import type { ConsoleWords } from '../words/book'

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const points = (permille: number): string => String(Math.round(permille) / 10)

/** What stands against a campaign, and the figures it stands on. */
export function checkText(check: CheckView, { campaign: { check: told } }: ConsoleWords, lang: Lang): readonly [string, string] {
  switch (check.code) {
    case 'nobody':
      return told.nobody(check.seen)
    case 'everybody':
      return told.everybody(check.seen)
    case 'unreachable':
      return told.unreachable(check.served)
    case 'budgetSmall': {
      const show = check.of === 'fen' ? money : grouped
      return told.budgetSmall(check.of, show(check.needs), show(check.has))
    }
    case 'holdOutNone':
      return told.holdOutNone
    case 'holdOutSmall':
      return told.holdOutSmall(points(check.seenPermille), points(check.hopedPermille), check.held)
    case 'quietHours':
      return told.quietHours(clock(check.minute), clock(check.from), clock(check.to))
    case 'overlap':
      return told.overlap(check.name[lang])
    case 'classOver':
      return told.classOver(check.className[lang], check.percent, Math.round(check.share))
  }
}
