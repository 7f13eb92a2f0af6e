import type { MemberRefusals } from '../../../../../../../types/refusal/member'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about who a member is and how one is found; {names} are the refusal's own figures. */
export const memberWords: Readonly<Record<keyof MemberRefusals, Words>> = {
  'card.mistyped': words(
    '卡号输错了，末位校验不对。请再看一遍卡面',
    'The card number is mistyped: its last digit does not fit',
  ),
  'code.expired': words(
    '会员码已过期，每 {validSeconds} 秒一换。请让顾客刷新',
    'The code ran out ({validSeconds} s each). Ask for a fresh one',
  ),
  'code.wrong': words('会员码不对：{rule}', 'The member code is wrong: {rule}'),
  'member.exists': words('已经是会员，卡号尾号 {cardTail}', 'A member already, card ending {cardTail}'),
  'member.unknown': words('没有这位会员，请核对卡号、手机号或会员码', 'No such member: check card, phone or code'),
  'scene.expired': words('这张码已在 {expiredAt} 过期', 'This code expired at {expiredAt}'),
  'scene.mistyped': words('场景码不完整：{rule}', 'The scene is mistyped: {rule}'),
  'scene.unknown': words('没有这张码：{rule}', 'There is no such code: {rule}'),
}
