import type { PointsRefusals } from '../../../../../../../types/refusal/points'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about spending points; {names} are the refusal's own figures. */
export const pointsWords: Readonly<Record<keyof PointsRefusals, Words>> = {
  'points.short': words(
    '{wallet} 还差 {short}：需要 {needed}，有 {has}。可少用一些',
    '{wallet}: {short} short; it takes {needed}, there are {has}. Use fewer',
  ),
  'right.none': words('{wallet} 不可转让、不可兑现：{rule}', '{wallet} is neither passed on nor paid out: {rule}'),
  'tender.limit': words(
    '{wallet} 这次要用 {points}，可用 {payable}（{by} {limit}）',
    '{wallet}: {points} were to pay, {payable} may ({by} {limit})',
  ),
}
