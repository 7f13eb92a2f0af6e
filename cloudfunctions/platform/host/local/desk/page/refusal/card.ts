import type { CardRefusals } from '../../../../../../../types/refusal/card'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about a card; {names} are the refusal's own figures. */
export const cardWords: Readonly<Record<keyof CardRefusals, Words>> = {
  'card.area': words(
    '门店在{city}，不在这张卡的范围内：{allowed}',
    'The store lies in {city}, outside the area of this card: {allowed}',
  ),
  'card.cancelled': words('尾号 {cardTail} 的卡已在 {cancelledAt} 注销', 'The card ending {cardTail} was cancelled at {cancelledAt}'),
  'card.expired': words('尾号 {cardTail} 的卡已在 {expiredAt} 到期', 'The card ending {cardTail} ran out at {expiredAt}'),
  'card.lost': words(
    '尾号 {cardTail} 的卡已在 {lostAt} 挂失，旧号停用。请出示新卡',
    'The card ending {cardTail} was reported lost at {lostAt}. Ask for the new card',
  ),
  'card.pending': words(
    '尾号 {cardTail} 的卡还没有领取，{collectFrom} 起可领',
    'The card ending {cardTail} can be collected from {collectFrom} on',
  ),
  'card.product': words('没有“{product}”这种卡，现有 {known}', 'There is no card “{product}”, there are {known}'),
  'card.renewal': words(
    '尾号 {cardTail} 的卡现在不能续期：{opensAt} 至 {closesAt}',
    'The card ending {cardTail} cannot be renewed now: {opensAt} to {closesAt}',
  ),
  'card.state': words('尾号 {cardTail} 的卡不能这样做：{rule}', 'The card ending {cardTail} is not {rule}'),
  'card.suspended': words(
    '尾号 {cardTail} 的卡自 {suspendedAt} 停用：{reason}',
    'The card ending {cardTail} is suspended since {suspendedAt}: {reason}',
  ),
  'waiver.dayLimit': words('今天可免 {perDayFen}，已免 {doneFen}，这次 {askedFen}', 'Of {perDayFen} a day {doneFen} are waived; this is {askedFen}'),
}
